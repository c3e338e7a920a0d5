using System.Globalization;
using System.Text;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Reads values in quotation marks, also those that are quoted wrongly.</summary>
internal static class QuotedText
{
    /// <summary>True if a value begins with a quotation mark of YAML.</summary>
    public static bool Begins(string value) => value is ['"' or '\'', ..];

    /// <summary>Returns the index of the mark that closes a quoted value, or -1.</summary>
    public static int ClosingIndex(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[0] == '"' && value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == value[0])
            {
                if (value[0] == '"' || i + 1 == value.Length || value[i + 1] != '\'')
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>
    /// Returns the text that the author of a wrongly quoted value means. The outer marks are part of it if they belong
    /// to words of it: <c>"Билим" фонду</c>, but not <c>"Фонд "Билим" ачылды"</c>.
    /// </summary>
    public static string MeantBy(string value)
    {
        if (!Begins(value))
        {
            return value;
        }

        var closing = ClosingIndex(value);
        if (closing < 0)
        {
            return value[1..];
        }

        var rest = value[(closing + 1)..];
        if (rest.Trim() is "" or "," or ";")
        {
            return value[1..closing];
        }

        if (char.IsWhiteSpace(value[closing - 1]))
        {
            // A mark inside opens again: "Фонд "Билим" ачылды" or, with the last one missing, "Фонд "Билим".
            var isEven = value.Count(character => character == value[0]) % 2 == 0;
            return value[^1] == value[0] && isEven ? value[1..^1] : value[1..];
        }

        // An apostrophe: 'Д'Артаньян'.
        return char.IsLetterOrDigit(rest[0]) ? value[1..].TrimEnd(value[0]) : value;
    }

    /// <summary>Returns the number of hexadecimal digits after a code that has some, or null.</summary>
    private static int? CodeDigits(char code) =>
        code switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => null,
        };

    private static bool IsCharacter(string value, int start, int digits) =>
        start + digits < value.Length
        && uint.TryParse(
            value.AsSpan(start, digits),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var character
        )
        && Rune.IsValid(character);

    /// <summary>Returns the index of the first backslash that begins no code of YAML, or -1.</summary>
    public static int BadEscapeIndex(string value)
    {
        for (var i = 1; value is ['"', ..] && i < value.Length - 1; i++)
        {
            if (value[i] == '\\')
            {
                var code = value[i + 1];
                if (
                    !"0abt\tnvfre \"/\\N_LPxuU".Contains(code)
                    || (CodeDigits(code) is { } digits && !IsCharacter(value, i + 2, digits))
                )
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }
}
