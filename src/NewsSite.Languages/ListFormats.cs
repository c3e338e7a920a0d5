using System.Globalization;

namespace NewsSite.Languages;

/// <summary>Formats lists in running text: «А, Б жана В».</summary>
public sealed class ListFormats
{
    private readonly LanguageData.ListPatterns patterns;

    internal ListFormats(LanguageData.ListPatterns patterns) => this.patterns = patterns;

    /// <summary>Joins items with commas, and the last two with the language's «and».</summary>
    public string Join(IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return "";
        }

        var text = items[0];
        for (var i = 1; i < items.Count; i++)
        {
            var pattern = i == items.Count - 1 ? patterns.Last : patterns.Middle;
            text = string.Format(CultureInfo.InvariantCulture, pattern, text, items[i]);
        }

        return text;
    }
}
