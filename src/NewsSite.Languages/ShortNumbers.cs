using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsSite.Languages;

/// <summary>
/// Finds short telephone numbers, such as 119, by the words beside them: the same digits may be a school, a year or a
/// count.
/// </summary>
public sealed class ShortNumbers
{
    /// <summary>Three or four digits that begin with 1, but no year of the last century.</summary>
    private const string Number = @"(?<number>1(?!9\d\d)\d{2,3})";

    /// <summary>Lookahead for what may follow: no ending, no decimals, no range.</summary>
    private const string End = @"(?![\d\p{L}]|[-–.,:/]\d)";

    /// <summary>Says in brackets whose number it is: «101 (пожарные), 102 (милиция)».</summary>
    private const string Owner = @"(?:[\s\u00A0]\([^()\d\n]{1,40}\))?";

    private readonly Regex pattern;
    private readonly SearchValues<string> stems;

    internal ShortNumbers(LanguageData.ShortNumberWords words)
    {
        stems = SearchValues.Create(
            [.. words.After.Concat(words.Before).Select(word => word.TrimEnd('*').Split(' ')[^1])],
            StringComparison.OrdinalIgnoreCase
        );
        var between =
            $@"{Owner}(?:[\s\u00A0]*[,;/][\s\u00A0]*|[\s\u00A0]+(?:{Alternatives(words.Between)})[\s\u00A0]+)";
        var numbers = $"{Number}(?:{between}{Number})*{End}";
        var after = $@"(?<![\p{{L}}\d])(?:{Alternatives(words.After)})[\s\u00A0]*[:—–-]?[\s\u00A0]*{numbers}";
        var before = $@"(?<![\p{{L}}\d№.,-]|№\s){numbers}[\s\u00A0]+(?:{Alternatives(words.Before)})(?!\p{{L}})";
        pattern = new Regex(
            words.Before.Length > 0 ? $"{after}|{before}" : after,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
    }

    /// <summary>True if a text may have short numbers.</summary>
    public bool MayBeIn(ReadOnlySpan<char> text)
    {
        if (!HasNumber(text))
        {
            return false;
        }

        return text.ContainsAny(stems);
    }

    private static bool HasNumber(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('1') is var one and >= 0 && one + 2 < text.Length)
        {
            text = text[(one + 1)..];
            if (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the places of short telephone numbers in a text.</summary>
    public IEnumerable<Range> In(string text) =>
        pattern
            .Matches(text)
            .SelectMany(match => match.Groups["number"].Captures)
            .Select(number => number.Index..(number.Index + number.Length));

    /// <summary>Returns the words as alternatives of a pattern; an asterisk stands for any ending.</summary>
    private static string Alternatives(string[] words) =>
        string.Join('|', words.Select(word => Regex.Escape(word).Replace(@"\*", @"\p{L}*").Replace(@"\ ", @"\s")));
}
