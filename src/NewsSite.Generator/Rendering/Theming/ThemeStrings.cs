using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>The texts of the interface in one language.</summary>
/// <param name="Texts">Texts by key, with placeholders in braces: <c>{count}</c>.</param>
/// <param name="Plurals">Plural forms by key, then by CLDR plural category; all categories of the language.</param>
public sealed record ThemeStrings(
    Language Language,
    FrozenDictionary<string, string> Texts,
    FrozenDictionary<string, FrozenDictionary<string, string>> Plurals
)
{
    /// <summary>Returns a text with its placeholders filled, or null if the key is unknown.</summary>
    public string? Text(string key, IEnumerable<KeyValuePair<string, string>> arguments)
    {
        var text = Texts.GetValueOrDefault(key);
        return text is null ? null : Fill(text, arguments);
    }

    /// <summary>
    /// Returns the plural form for a number, with <c>{count}</c> filled, or null if the key is unknown.
    /// </summary>
    public string? Plural(string key, long count)
    {
        var forms = Plurals.GetValueOrDefault(key);
        var form = forms?[Language.Plurals.Category(count)];
        return form is null ? null : Fill(form, [new("count", Language.Numbers.Integer(count))]);
    }

    private static string Fill(string text, IEnumerable<KeyValuePair<string, string>> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
