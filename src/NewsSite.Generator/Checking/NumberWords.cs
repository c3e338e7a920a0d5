using NewsSite.Languages;

namespace NewsSite.Generator.Checking;

/// <summary>
/// Numbers written in words. They are looked for only where the other version has a digit: «2 класса» and «эки класс»
/// agree, but no text is held to writing numbers in words.
/// </summary>
internal static class NumberWords
{
    /// <summary>Every number the text names, and sums of neighbours: «двадцать пять» is 20, 5 and 25.</summary>
    public static HashSet<decimal> In(string text, Proofreading language)
    {
        var found = new HashSet<decimal>();
        var (sum, last, end) = (0m, 0m, -2);
        foreach (var range in Words.In(text))
        {
            if (ValueOf(text[range].ToLowerInvariant(), language) is not { } value)
            {
                continue;
            }

            var continues = range.Start.Value == end + 1 && value < last;
            sum = continues ? sum + value : value;
            (last, end) = (value, range.End.Value);
            found.Add(value);
            found.Add(sum);
        }

        return found;
    }

    private static decimal? ValueOf(string word, Proofreading language)
    {
        foreach (var (words, value) in language.NumberWords)
        {
            if (words.Contains(word))
            {
                return value;
            }
        }

        return null;
    }
}
