using System.Text.RegularExpressions;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Roman numerals, as used for classes and centuries: «XXI». Cyrillic letters may stand for Latin ones.</summary>
internal static partial class RomanNumeral
{
    private static readonly (string Letters, int Value)[] Steps =
    [
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];

    /// <summary>Returns the numerals in a text. Two letters of which one is L or C are a word: CV, CC, XL.</summary>
    public static IEnumerable<(int Index, int Length, int Value)> In(string text)
    {
        // Most texts have none of these letters.
        if (text.AsSpan().IndexOfAny("IVXХІ") < 0)
        {
            yield break;
        }

        foreach (Match match in Letters().Matches(text))
        {
            var letters = match.Value.Replace('Х', 'X').Replace('І', 'I');
            var isWord = letters.Length == 2 && letters.AsSpan().ContainsAny('L', 'C');
            if (!isWord && letters.AsSpan().ContainsAny('I', 'V', 'X') && Parse(letters) is { } value)
            {
                yield return (match.Index, match.Length, value);
            }
        }
    }

    /// <summary>Returns the value, or null if the text is not a well-formed numeral: «IIII», «VX».</summary>
    public static int? Parse(string letters)
    {
        var (value, index) = (0, 0);
        foreach (var (step, worth) in Steps)
        {
            while (letters.AsSpan(index).StartsWith(step, StringComparison.Ordinal))
            {
                (value, index) = (value + worth, index + step.Length);
            }
        }

        return index == letters.Length && Write(value) == letters ? value : null;
    }

    private static string Write(int value)
    {
        var text = "";
        foreach (var (step, worth) in Steps)
        {
            for (; value >= worth; value -= worth)
            {
                text += step;
            }
        }

        return text;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}]\.?)[IVXLCХІ]{1,7}(?!\.?[\p{L}\p{N}])")]
    private static partial Regex Letters();
}
