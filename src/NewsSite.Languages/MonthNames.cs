using System.Globalization;

namespace NewsSite.Languages;

/// <summary>Tells the months that people write by name: in any language, in any case, or shortened.</summary>
public static class MonthNames
{
    private const int ShortestAbbreviation = 3;

    /// <summary>Names in English, January first, as dates for machines have them.</summary>
    public static readonly string[] English = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>Returns the month from 1 that a word names, or 0. Short forms have three letters at least.</summary>
    public static int MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        foreach (var language in Language.OfProgram)
        {
            if (language.NumberGrammar?.MonthOf(lower) is { } named)
            {
                return named;
            }
        }

        if (lower.Length < ShortestAbbreviation)
        {
            return 0;
        }

        var begins = Language
            .OfProgram.SelectMany(language =>
                Enumerable.Range(1, 12).Select(month => (Month: month, Name: language.Dates.Month(month)))
            )
            .Concat(English.Select((name, i) => (Month: i + 1, Name: name)))
            .Where(month => month.Name.StartsWith(lower, StringComparison.OrdinalIgnoreCase))
            .Select(month => month.Month)
            .Distinct()
            .ToList();
        return begins is [var only] ? only : 0;
    }
}
