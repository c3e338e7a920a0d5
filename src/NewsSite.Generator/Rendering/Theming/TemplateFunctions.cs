using System.Collections.Frozen;
using System.Globalization;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// The template functions of one language: <c>t</c>, <c>plural</c>, <c>texts_json</c>, <c>number</c>, <c>one_of</c>,
/// <c>file_size</c>, <c>asset</c>, <c>url</c>, <c>include</c> and <c>shared</c>.
/// </summary>
internal static class TemplateFunctions
{
    /// <summary>Functions of Scriban that are random or evaluate text as a template.</summary>
    private static readonly string[] Impure = ["random", "uuid", "eval", "eval_template"];

    /// <summary>
    /// Scriban's pure functions on lists, strings and numbers: no clock, files or random values. All contexts share them, and
    /// no template can change them.
    /// </summary>
    private static readonly FrozenDictionary<string, ScriptObject> Libraries = new[]
    {
        "array",
        "string",
        "math",
        "object",
    }.ToFrozenDictionary(name => name, Pure, StringComparer.Ordinal);

    public static ScriptObject For(Theme theme, ThemeStrings strings, SiteAddress address, LanguageContexts contexts)
    {
        var functions = new ScriptObject();
        foreach (var (name, library) in Libraries)
        {
            functions[name] = library;
        }

        functions["t"] = new TemplateFunction(1, 2, (_, caller, args) => Text(strings, caller, args));
        functions["plural"] = new TemplateFunction(2, 2, (_, caller, args) => Plural(strings, caller, args));
        functions["texts_json"] = new TemplateFunction(1, 1, (_, _, args) => TextsJson(strings, First(args)));
        functions["number"] = new TemplateFunction(
            1,
            1,
            (context, caller, args) => strings.Language.Numbers.Integer(context.ToInt(caller.Span, args[0]))
        );
        functions["one_of"] = new TemplateFunction(
            1,
            1,
            (context, caller, args) => strings.Language.Numbers.OneOf(context.ToInt(caller.Span, args[0]))
        );
        functions["file_size"] = new TemplateFunction(1, 1, (_, caller, args) => FileSize(strings, caller, args));
        functions["asset"] = new TemplateFunction(1, 1, (_, caller, args) => AssetUrl(theme, address, caller, args));
        functions["url"] = new TemplateFunction(1, 1, (_, _, args) => address.Link(First(args)));
        functions["shared"] = new TemplateFunction(
            1,
            3,
            (_, caller, args) => contexts.Shared.Render(Partial(contexts, caller, args), caller, args)
        );
        functions["include"] = new TemplateFunction(
            1,
            3,
            (context, caller, args) => Include(contexts, context, caller, args)
        );
        return functions;
    }

    private static ScriptObject Pure(string name)
    {
        var library = (ScriptObject)((ScriptObject)TemplateContext.GetDefaultBuiltinObject()[name]!).Clone(true);
        foreach (var impure in Impure)
        {
            library.Remove(impure);
        }

        library.IsReadOnly = true;
        return library;
    }

    private static string Text(ThemeStrings strings, ScriptNode caller, ScriptArray arguments)
    {
        var key = First(arguments);
        var values = arguments.Count > 1 ? arguments[1] as ScriptObject : null;
        var named = values?.Select(pair => KeyValuePair.Create(pair.Key, Invariant(pair.Value)));
        return strings.Text(key, named ?? []) ?? throw NoString(strings.Texts.Keys, key, strings, caller);
    }

    private static string Plural(ThemeStrings strings, ScriptNode caller, ScriptArray arguments)
    {
        var key = First(arguments);
        var count = Convert.ToInt64(arguments[1], CultureInfo.InvariantCulture);
        return strings.Plural(key, count) ?? throw NoString(strings.Plurals.Keys, key, strings, caller);
    }

    /// <summary>Returns the strings whose keys start with a prefix as a JSON object; keys lose the prefix.</summary>
    private static Html TextsJson(ThemeStrings strings, string prefix)
    {
        var texts = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, text) in strings.Texts.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            texts[key[prefix.Length..]] = text;
        }

        foreach (
            var (key, forms) in strings.Plurals.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
        )
        {
            texts[key[prefix.Length..]] = new SortedDictionary<string, string>(forms, StringComparer.Ordinal);
        }

        return Html.Json(texts);
    }

    private static string FileSize(ThemeStrings strings, ScriptNode caller, ScriptArray arguments)
    {
        const double kilobyte = 1000;
        var bytes = Convert.ToInt64(arguments[0], CultureInfo.InvariantCulture);
        var (key, size) = bytes switch
        {
            < 1_000 => ("size.bytes", strings.Language.Numbers.Integer(bytes)),
            < 1_000_000 => ("size.kilobytes", strings.Language.Numbers.Decimal(bytes / kilobyte, 0)),
            _ => ("size.megabytes", strings.Language.Numbers.Decimal(bytes / kilobyte / kilobyte, 1)),
        };
        return strings.Text(key, [new("size", size)]) ?? throw NoString(strings.Texts.Keys, key, strings, caller);
    }

    private static string AssetUrl(Theme theme, SiteAddress address, ScriptNode caller, ScriptArray arguments)
    {
        var name = First(arguments);
        return theme.Assets.TryGetValue(name, out var asset)
            ? address.Link(asset.Path)
            : throw Missing(caller, $"there is no asset \"{name}\"", name, theme.Assets.Keys);
    }

    private static ScriptPage Partial(LanguageContexts contexts, ScriptNode caller, ScriptArray arguments)
    {
        var name = First(arguments);
        var partials = contexts.Templates.Partials;
        return partials.TryGetValue(name, out var partial)
            ? partial
            : throw Missing(caller, $"there is no partial \"{name}\"", name, partials.Keys);
    }

    private static Html? Include(
        LanguageContexts contexts,
        HtmlTemplateContext context,
        ScriptNode caller,
        ScriptArray arguments
    )
    {
        var partial = Partial(contexts, caller, arguments);
        if (caller.Parent is ScriptExpressionStatement)
        {
            // The result is only written, so render it into the output without an intermediate string.
            context.RenderInPlace(partial, arguments, caller);
            return null;
        }

        context.PushOutput();
        context.RenderInPlace(partial, arguments, caller);
        return new Html($"{context.PopOutput()}");
    }

    private static ScriptRuntimeException NoString(
        IEnumerable<string> keys,
        string key,
        ThemeStrings strings,
        ScriptNode caller
    ) => Missing(caller, $"there is no string \"{key}\" in strings.{strings.Language.Code}.yaml", key, keys);

    private static ScriptRuntimeException Missing(
        ScriptNode caller,
        string problem,
        string name,
        IEnumerable<string> known
    ) => new(caller.Span, problem + Suggestion.For(name, known).En);

    /// <summary>Returns the first argument as text.</summary>
    internal static string First(ScriptArray arguments) => arguments[0] as string ?? $"{arguments[0]}";

    private static string Invariant(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
