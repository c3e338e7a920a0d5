using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>Tells the months that people write by name: in several languages, in any case, or shortened.</summary>
public static class MonthNames
{
    private const int ShortestAbbreviation = 3;

    /// <summary>Returns the month from 1 that a word names, or 0. Short forms have three letters at least.</summary>
    /// <param name="own">Languages of a site, which may know names that the program's languages lack.</param>
    public static int MonthOf(string word, ImmutableArray<Language> own = default)
    {
        var lower = word.ToLowerInvariant();
        var languages = own.IsDefault ? Language.OfProgram : own.Union(Language.OfProgram).ToImmutableArray();
        foreach (var language in languages)
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

        var begins = languages
            .SelectMany(language =>
                Enumerable.Range(1, 12).Select(month => (Month: month, Name: language.Dates.Month(month)))
            )
            .Where(month => month.Name.StartsWith(lower, StringComparison.OrdinalIgnoreCase))
            .Select(month => month.Month)
            .Distinct()
            .ToList();
        return begins is [var only] ? only : 0;
    }
}
