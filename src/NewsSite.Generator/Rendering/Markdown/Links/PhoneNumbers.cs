using System.Buffers;
using System.Text.RegularExpressions;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Markdown.Links;

/// <summary>
/// Finds telephone numbers in texts: Kyrgyzstan's as people write them, others in international form, and short ones
/// beside the words that tell them from other numbers.
/// </summary>
internal static partial class PhoneNumbers
{
    private const string Country = "996";
    private const int NationalLength = 9;

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["+", "996", " 0", "\u00A00", "(0", "(3"],
        StringComparison.Ordinal
    );

    /// <summary>Returns the places of telephone numbers in a text, each with its URL.</summary>
    public static IEnumerable<(Range Place, string Url)> In(string text, Language language)
    {
        if (!MayBeIn(text, language))
        {
            return [];
        }

        var full = Full()
            .Matches(text)
            .Select(match => (match.Index..(match.Index + match.Length), Url: UrlOf(match.Value)))
            .Where(found => found.Url is not null)
            .Select(found => (found.Item1, found.Url!));
        var brief = language.ShortNumbers.In(text).Select(place => (place, $"tel:{text[place]}"));
        return full.Concat(brief);
    }

    /// <summary>True if a text may have telephone numbers.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text, Language language) =>
        text.ContainsAnyInRange('0', '9')
        && (text.StartsWith('0') || text.ContainsAny(Signs) || language.ShortNumbers.MayBeIn(text));

    /// <summary>Returns the URL of a number in full, or null if it has too few digits or too many.</summary>
    private static string? UrlOf(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        if (number.Contains('+') && !digits.StartsWith(Country, StringComparison.Ordinal))
        {
            return digits.Length is >= 10 and <= 13 && !IsAmount(number) ? $"tel:+{digits}" : null;
        }

        var national =
            digits.StartsWith('0') ? digits[1..]
            : digits.StartsWith(Country, StringComparison.Ordinal) ? digits[Country.Length..]
            : digits;
        return national.Length == NationalLength ? $"tel:+{Country}{national}" : null;
    }

    /// <summary>True for thousands parted by spaces: «+1 200 000 000 сом».</summary>
    private static bool IsAmount(string number) =>
        !number.AsSpan().ContainsAny('(', '-') && number.Split(' ', '\u00A0').Skip(1).All(group => group.Length == 3);

    [GeneratedRegex(
        """
            (?<![\p{L}\d+№/-])(?<!\d[.,:])(?<!№[\s\u00A0])
            (?:
                # +996 312 62-05-19, 996 (312) 62 05 19
                (?:\+[ ]?996[-\s\u00A0()]{0,3} | 996[-\s\u00A0(]{1,3}) (?:\d[-\s\u00A0()]{0,2}){8}\d
                # тел. 996312620519
              | (?<=(?:тел|факс|app|viber)[^\d\n]{0,12})996\d{9}
                # 0312 62-05-19, 0 (312) 62-05-19, (0312) 62 05 19, 0555 123 456, 0555 123456
              | (?:\(0[\s\u00A0]?[2-9]\d{2,4}\) | 0[-\s\u00A0]?(?:\([2-9]\d{2,4}\) | [2-9]\d{2,4}))
                (?:[-\s\u00A0]{0,2}\d{1,3}(?:[-\s\u00A0]\d{2,3}){1,3} | [-\s\u00A0]{1,2}\d{5,6})
                # 0555123456
              | 0(?:312|[57]\d\d|22\d|99\d)\d{6}
                # (312) 62-05-19
              | \(3\d{2,4}\)[\s\u00A0]?\d{1,3}(?:-\d{2,3}){1,3}
                # +7 (495) 123-45-67
              | \+[1-9]\d{0,2}[-\s\u00A0]?\(?\d{2,4}\)?[-\s\u00A0]?\d{2,4}(?:[-\s\u00A0]?\d{2,4}){1,3}
            )
            (?![\d\p{L}%]|[-.,:]\d)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Full();
}
