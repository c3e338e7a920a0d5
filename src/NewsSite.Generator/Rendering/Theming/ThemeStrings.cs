using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Every text of the interface in one language.</summary>
/// <param name="Texts">By key; parts in braces are replaced: <c>{count}</c>.</param>
/// <param name="Plurals">By key, then by CLDR plural category; every category the language has is there.</param>
public sealed record ThemeStrings(
    Language Language,
    FrozenDictionary<string, string> Texts,
    FrozenDictionary<string, FrozenDictionary<string, string>> Plurals
)
{
    /// <summary>The text, or null where there is none of this key.</summary>
    public string? Text(string key, IEnumerable<KeyValuePair<string, string>> arguments)
    {
        var text = Texts.GetValueOrDefault(key);
        return text is null ? null : Fill(text, arguments);
    }

    /// <summary>The form for a number, with <c>{count}</c> replaced by it, or null where there is none of this key.</summary>
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
