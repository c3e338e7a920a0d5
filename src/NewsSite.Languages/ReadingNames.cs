using System.Globalization;

namespace NewsSite.Languages;

/// <summary>Names for parts of a text that show none, for readers who hear the page.</summary>
public sealed class ReadingNames
{
    private readonly LanguageData.ReadingNames patterns;

    internal ReadingNames(LanguageData.ReadingNames patterns) => this.patterns = patterns;

    /// <summary>Returns the name of a reference to a footnote: «Сноска 1».</summary>
    public string Footnote(string number) => Fill(patterns.Footnote, number);

    /// <summary>Returns the name of the link from a footnote back to the text.</summary>
    public string BackToText(string number) => Fill(patterns.BackToText, number);

    /// <summary>Returns the name of a table with these columns.</summary>
    public string Table(string columns) => Fill(patterns.Table, columns);

    private static string Fill(string pattern, string text) =>
        string.Format(CultureInfo.InvariantCulture, pattern, text);
}
