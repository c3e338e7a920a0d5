using System.Collections.Frozen;

namespace NewsSite.Languages;

/// <summary>An opening and a closing quotation mark.</summary>
public readonly record struct QuotationMarks(string Open, string Close);

/// <summary>The language's quotation marks, and the words that a line must not break beside.</summary>
public sealed class Typography
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> noBreakAfter;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> noBreakAfterNumber;

    internal Typography(LanguageData.QuotePairs quotes, LanguageData.NoBreakWords noBreak)
    {
        Outer = new QuotationMarks(quotes.Outer[0], quotes.Outer[1]);
        Inner = new QuotationMarks(quotes.Inner[0], quotes.Inner[1]);
        noBreakAfter = Words(noBreak.After);
        noBreakAfterNumber = Words(noBreak.AfterNumber);
    }

    /// <summary>Outer quotation marks: «…».</summary>
    public QuotationMarks Outer { get; }

    /// <summary>Nested quotation marks: „…“.</summary>
    public QuotationMarks Inner { get; }

    /// <summary>
    /// True for a word that must be on the same line as the next word: «№», a one-letter preposition.
    /// </summary>
    public bool KeepsWithNext(ReadOnlySpan<char> word) => noBreakAfter.Contains(word);

    /// <summary>True for a word that must be on the same line as the number before it: «г.», a unit.</summary>
    public bool KeepsWithNumber(ReadOnlySpan<char> word) => noBreakAfterNumber.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
