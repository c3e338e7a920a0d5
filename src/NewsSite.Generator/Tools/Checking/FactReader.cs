using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Finds numbers, percentages, dates, times and telephone numbers in all the usual notations.</summary>
internal sealed partial class FactReader(Proofreading language)
{
    /// <summary>Maximum number of digits. A longer number does not fit a decimal and is ignored.</summary>
    private const int MostDigits = 24;

    public IEnumerable<Fact> Read(PlacedText text)
    {
        // Most paragraphs have no digit: skip the regular expressions.
        if (text.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !Roman().IsMatch(text.Text))
        {
            yield break;
        }

        foreach (Match match in Shapes().Matches(text.Text))
        {
            foreach (var fact in Facts(text, match))
            {
                yield return fact;
            }
        }

        foreach (Match match in Roman().Matches(text.Text))
        {
            if (RomanNumeral.Parse(match.Value) is { } value)
            {
                yield return Of(FactKind.Number, text, match.Index, match.Length, value);
            }
        }
    }

    private IEnumerable<Fact> Facts(PlacedText text, Match match)
    {
        var (index, length) = (match.Index, match.Length);
        if (match.Groups["telephone"].Success)
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            var value = decimal.Parse(digits.Length > 9 ? digits[^9..] : digits, CultureInfo.InvariantCulture);
            return [Of(FactKind.Telephone, text, index, length, value)];
        }

        if (match.Groups["year"].Success)
        {
            var (day, month, year) = (Value(match, "day"), Value(match, "month"), match.Groups["year"]);
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31)
            {
                var date = Of(FactKind.Date, text, index, length, month * 100 + day);
                return [date, Of(FactKind.Number, text, year.Index, year.Length, FullYear(Value(match, "year")))];
            }
        }

        if (match.Groups["hour"].Success)
        {
            var (hour, minute) = (Value(match, "hour"), Value(match, "minute"));
            ImmutableArray<Reading> others = minute == 0 ? [new(FactKind.Number, hour)] : [];
            return [Of(FactKind.Time, text, index, length, hour * 100 + minute, others)];
        }

        return Numbers(text, index, length);
    }

    /// <summary>
    /// Returns one number, or several if a slash or a second point or comma separates them: 2021/2022, 1.2.3.
    /// </summary>
    private IEnumerable<Fact> Numbers(PlacedText text, int index, int length)
    {
        var written = text.Text.AsSpan(index, length);
        var isList = written.Contains('/') || written.Count(',') + written.Count('.') > 1;
        if (!isList)
        {
            if (Number(text, index, length) is { } number)
            {
                yield return number;
            }

            yield break;
        }

        foreach (Match part in Digits().Matches(text.Text.Substring(index, length)))
        {
            if (Number(text, index + part.Index, part.Length) is { } number)
            {
                yield return number;
            }
        }
    }

    private Fact? Number(PlacedText text, int index, int length)
    {
        var written = text.Text.AsSpan(index, length);
        if (written.Length > MostDigits || Parse(written) is not { } value)
        {
            return null;
        }

        var (wordStart, wordLength) = WordAfter(text.Text, index + length);
        Span<char> word = stackalloc char[Math.Min(wordLength, 32)];
        text.Text.AsSpan(wordStart, word.Length).ToLowerInvariant(word);
        var end = wordStart + wordLength;
        if (PercentSign(text.Text, index + length) is { } sign)
        {
            return Of(FactKind.Percentage, text, index, sign + 1 - index, value);
        }

        if (language.Percent.Contains(word))
        {
            return Of(FactKind.Percentage, text, index, end - index, value);
        }

        for (var month = 0; month < language.Months.Length; month++)
        {
            if (value is >= 1 and <= 31 && value % 1 == 0 && language.Months[month].Contains(word))
            {
                var day = new Reading(FactKind.Number, value);
                return Of(FactKind.Date, text, index, end - index, (month + 1) * 100 + value, [day]);
            }
        }

        foreach (var (words, factor) in language.Scales)
        {
            if (words.Contains(word) && value < 1_000_000_000)
            {
                return Of(FactKind.Number, text, index, end - index, value * factor);
            }
        }

        return Of(FactKind.Number, text, index, length, value, OtherReadings(written));
    }

    /// <summary>Returns alternative readings: 15.03 may be a date, 10.30 a time.</summary>
    private static ImmutableArray<Reading> OtherReadings(ReadOnlySpan<char> written)
    {
        if (written is not [.., '.', >= '0' and <= '9', >= '0' and <= '9'] || written.Length is < 4 or > 5)
        {
            return [];
        }

        var first = int.Parse(written[..^3], CultureInfo.InvariantCulture);
        var second = int.Parse(written[^2..], CultureInfo.InvariantCulture);
        return [new(FactKind.Date, second * 100 + first), new(FactKind.Time, first * 100 + second)];
    }

    /// <summary>Returns the index of the sign in «80 %» or «80%дан», or null if there is none.</summary>
    private static int? PercentSign(string text, int after)
    {
        while (after < text.Length && IsSpace(text[after]))
        {
            after++;
        }

        return after < text.Length && text[after] == '%' ? after : null;
    }

    /// <summary>Finds the word after a number, following a space or a hyphen or attached to it.</summary>
    private static (int Start, int Length) WordAfter(string text, int start)
    {
        while (start < text.Length && (IsSpace(text[start]) || text[start] is '-' or '‑'))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    private static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static decimal? Parse(ReadOnlySpan<char> written)
    {
        Span<char> digits = stackalloc char[written.Length];
        var count = 0;
        foreach (var character in written)
        {
            if (!IsSpace(character))
            {
                digits[count++] = character == ',' ? '.' : character;
            }
        }

        return decimal.TryParse(
            digits[..count],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
    }

    private static decimal Value(Match match, string group) =>
        decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static decimal FullYear(decimal year) => year < 100 ? 2000 + year : year;

    private static Fact Of(
        FactKind kind,
        PlacedText text,
        int index,
        int length,
        decimal value,
        ImmutableArray<Reading> others = default
    )
    {
        var main = new Reading(kind == FactKind.Percentage ? FactKind.Number : kind, value);
        var written = text.Text.Substring(index, length).Trim();
        return new Fact(kind, written, text, index, main, others.IsDefault ? [] : others);
    }

    [GeneratedRegex(
        """
            (?<telephone>\+[0-9](?:[\ \u00A0()–-]{0,2}[0-9]){8,14} | \(?0[0-9]{2,4}\)?[\ \u00A0][0-9]{2,3}[-\ ][0-9]{2}[-\ ][0-9]{2,3}(?![0-9]) | (?<![0-9])[0-9]{2,3}-[0-9]{2}-[0-9]{2}(?![0-9-]))
            | (?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![0-9])
            | (?<![0-9.])(?<day>[0-9]{1,2})(?<part>[./])(?<month>[0-9]{1,2})\k<part>(?<year>[0-9]{4}|[0-9]{2})(?![0-9])
            | (?<![0-9:])(?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])(?![0-9])
            | [0-9]{1,3}(?:[\ \u00A0\u202F\u2009][0-9]{3})+(?![0-9])(?:,[0-9]+)?
            | [0-9]+(?:[.,/][0-9]+)*
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shapes();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[IVXLC]{2,7}(?![\p{L}\p{N}])")]
    private static partial Regex Roman();
}
