using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds numbers written in words. Used only if the other version has digits: «2 класса» and «эки класс» agree, but no
/// text has to write numbers in words.
/// </summary>
internal static class NumberWords
{
    /// <summary>
    /// True if the text names the number, alone or as a sum of neighbours: «двадцать пять» names 20, 5 and 25.
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
