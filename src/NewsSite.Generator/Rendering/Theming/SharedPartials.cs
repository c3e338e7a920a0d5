using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// The partials that are the same on many pages of a language, each rendered once for what it is given:
/// <c>shared 'footer-links'</c>, <c>shared 'card' card</c>. They see <c>site</c> and their arguments; <c>page</c> is an
/// unknown name to them.
/// </summary>
internal sealed class SharedPartials(LanguageContexts contexts)
{
    private readonly ConcurrentDictionary<Call, Utf8Html> rendered = new(Call.Comparer);

    /// <param name="arguments">The partial's name and what it is given.</param>
    public Utf8Html Render(ScriptPage partial, ScriptNode caller, ScriptArray arguments)
    {
        var call = new Call(TemplateFunctions.First(arguments), ArgumentAt(1), ArgumentAt(2));
        if (rendered.TryGetValue(call, out var html))
        {
            return html;
        }

        // In a context of its own: what the page's templates have set must not show.
        var alone = contexts.Take();
        alone.StartPage();
        alone.PushGlobal(new ScriptObject { ["site"] = contexts.Site });
        html = alone.RenderAlone(partial, arguments, caller);
        alone.PopGlobal();
        contexts.Return(alone);
        return rendered[call] = html;

        object? ArgumentAt(int index) => index < arguments.Count ? arguments[index] : null;
    }

    /// <summary>A partial and what it is given: texts, numbers, true and false by value, views by being the same one.</summary>
    private sealed record Call(string Partial, object? First, object? Second)
    {
        public static IEqualityComparer<Call> Comparer { get; } =
            EqualityComparer<Call>.Create(
                (one, other) =>
                    one!.Partial == other!.Partial && Same(one.First, other.First) && Same(one.Second, other.Second),
                call => HashCode.Combine(call.Partial, HashOf(call.First), HashOf(call.Second))
            );

        private static bool Same(object? one, object? other) =>
            one is IConvertible ? one.Equals(other) : ReferenceEquals(one, other);

        private static int HashOf(object? value) =>
            value is IConvertible ? value.GetHashCode() : RuntimeHelpers.GetHashCode(value);
    }
}
