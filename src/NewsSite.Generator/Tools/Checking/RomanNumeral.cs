namespace NewsSite.Generator.Tools.Checking;

/// <summary>Roman numerals, as used for classes and centuries: «XXI».</summary>
internal static class RomanNumeral
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
}
