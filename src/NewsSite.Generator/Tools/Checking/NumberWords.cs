using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Numbers written in words. They are looked for only where the other version has a digit: «2 класса» and «эки класс»
/// agree, but no text is held to writing numbers in words.
/// </summary>
internal static class NumberWords
{
    /// <summary>
    /// True where the text names the number, by itself or as a sum of neighbours: «двадцать пять» is 20, 5 and 25.
    /// </summary>
    public static bool Name(PlacedText text, decimal number, Proofreading language)
    {
        var (sum, last, end) = (0m, 0m, -2);
        var lower = text.Lower.AsSpan();
        foreach (var range in Words.In(lower))
        {
            if (language.NumberWords.ValueOf(lower[range]) is not { } value)
            {
                continue;
            }

            var continues = range.Start.Value == end + 1 && value < last;
            sum = continues ? sum + value : value;
            (last, end) = (value, range.End.Value);
            if (value == number || sum == number)
            {
                return true;
            }
        }

        return false;
    }
}
