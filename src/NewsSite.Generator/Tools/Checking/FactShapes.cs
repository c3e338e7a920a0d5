using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds the facts that look alike in every language: telephone numbers, dates in digits, and times with a colon.
/// </summary>
internal static partial class FactShapes
{
    /// <summary>Number of digits in which two ways to write a telephone number agree: +996 312 … and 0312 ….</summary>
    private const int TelephoneDigits = 9;
    private const int LocalDigits = 6;

    /// <summary>Returns the facts of each shape in a text, with its place.</summary>
    public static IEnumerable<(int Start, int End, ImmutableArray<Fact> Facts)> In(PlacedText text)
    {
        foreach (Match match in Shapes().Matches(text.Text))
        {
            if (Facts(text, match) is { IsEmpty: false } facts)
            {
                yield return (match.Index, match.Index + match.Length, facts);
            }
        }
    }

    /// <summary>Returns the telephone numbers in a text, by their last digits.</summary>
    public static IEnumerable<decimal> TelephonesIn(PlacedText text) =>
        text.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0
            ? []
            : Shapes()
                .Matches(text.Text)
                .Where(match => match.Groups["telephone"].Success)
                .Select(match => TelephoneValue(match.Value));

    /// <summary>Returns the last digits of a telephone number.</summary>
    public static decimal TelephoneValue(string written) =>
        Last(string.Concat(written.Where(char.IsAsciiDigit)), TelephoneDigits);

    private static ImmutableArray<Fact> Facts(PlacedText text, Match match)
    {
        if (match.Groups["telephone"].Success)
        {
            return [Telephone(text, match)];
        }

        if (match.Groups["hour"].Success)
        {
            var (hour, minute) = (Value(match, "hour"), Value(match, "minute"));
            return [Of(FactKind.Time, text, match, hour * 100 + minute, minute == 0 ? Number(hour) : [])];
        }

        var (day, month, year) = (Value(match, "day"), Value(match, "month"), match.Groups["year"]);
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return [];
        }

        var fullYear = Value(match, "year") is var written && written < 100 ? 2000 + written : written;
        return
        [
            Of(FactKind.Date, text, match, month * 100 + day, Number(day)),
            Of(FactKind.Number, text, year, fullYear, []),
        ];
    }

    private static Fact Telephone(PlacedText text, Match match)
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        ImmutableArray<Reading> others = [new Reading(FactKind.Telephone, Last(digits, LocalDigits))];
        if (digits.Length == LocalDigits)
        {
            // «10-11-12 классы» are three numbers.
            others = others.AddRange(match.Value.Split('-').SelectMany(part => Number(Last(part, LocalDigits))));
        }

        return Of(FactKind.Telephone, text, match, Last(digits, TelephoneDigits), others);
    }

    private static decimal Last(string digits, int count) =>
        digits.Length == 0
            ? 0
            : decimal.Parse(digits.AsSpan(Math.Max(0, digits.Length - count)), CultureInfo.InvariantCulture);

    private static ImmutableArray<Reading> Number(decimal value) => [new Reading(FactKind.Number, value)];

    private static decimal Value(Match match, string group) =>
        decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Fact Of(
        FactKind kind,
        PlacedText text,
        Capture place,
        decimal value,
        ImmutableArray<Reading> others
    ) => new(kind, place.Value, text, place.Index, new Reading(kind, value), others);

    [GeneratedRegex(
        """
            (?<telephone>
                \+[0-9](?:[\ \u00A0()–-]{0,2}[0-9]){8,14}
                | (?<![0-9.,])\(?0(?:[\ \u00A0()–-]{0,2}[0-9]){8,9}(?![0-9])
                | (?<![0-9.,])8[\ \u00A0-]?\(?[0-9]{3}\)?(?:[\ \u00A0–-]{0,2}[0-9]){7}(?![0-9])
                | (?<![0-9-])[0-9]{2,3}-[0-9]{2}-[0-9]{2}(?![0-9-])
            )
            | (?<![0-9])(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![0-9])
            | (?<![0-9.])(?<day>[0-9]{1,2})(?<part>[./])(?<month>[0-9]{1,2})\k<part>(?<year>[0-9]{4}|[0-9]{2})(?![0-9])
            | (?<![0-9A-Za-z:])(?<hour>[01]?[0-9]|2[0-4]):(?<minute>[0-5][0-9])(?![0-9])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shapes();
}
