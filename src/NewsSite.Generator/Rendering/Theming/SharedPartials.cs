using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Renders partials that are the same on many pages of a language once for each set of arguments:
/// <c>shared 'footer-links'</c>, <c>shared 'card' card</c>. They can read <c>site</c> and their arguments, but not
/// <c>page</c>.
/// </summary>
internal sealed class SharedPartials(LanguageContexts contexts)
{
    private readonly ConcurrentDictionary<Call, Utf8Html> rendered = new(Call.Comparer);

    /// <summary>Returns the rendered partial, from the cache if possible.</summary>
    /// <param name="arguments">The partial's name, then its arguments.</param>
    public Utf8Html Render(ScriptPage partial, ScriptNode caller, ScriptArray arguments)
    {
        var call = new Call(TemplateFunctions.First(arguments), ArgumentAt(1), ArgumentAt(2));
        if (rendered.TryGetValue(call, out var html))
        {
            return html;
        }

        // Rendered in its own context: variables set by the page's templates must not be visible.
        var context = contexts.Rent();
        context.StartPage();
        context.PushGlobal(new ScriptObject { ["site"] = contexts.Site });
        html = context.RenderAlone(partial, arguments, caller);
        context.PopGlobal();
        contexts.Return(context);
        return rendered[call] = html;

        object? ArgumentAt(int index) => index < arguments.Count ? arguments[index] : null;
    }

    /// <summary>
    /// A cache key: a partial and its arguments. Primitive values compare by value, views by reference.
    /// </summary>
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
