using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Import.Cleaning;

/// <summary>
/// Reads dates as old sites write them: «15-март, 2022», «2022-жылдын 15-марты», «15 марта 2022 г., 10:30», «15.03.2022»,
/// ISO 8601 and RFC 822. Months are named as the languages' own data names them.
/// </summary>
internal static partial class WrittenDate
{
    private const int EarliestYear = 1900;

    private static readonly Comparer<string> ByLength = Comparer<string>.Create(
        (one, other) => one.Length.CompareTo(other.Length)
    );

    private static readonly string[] Exact =
    [
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "yyyy.MM.dd",
        "yyyyMMdd",
        "dd.MM.yyyy",
        "d.M.yyyy",
        "dd/MM/yyyy",
        "dd-MM-yyyy",
    ];

    /// <summary>Returns the date, with a time if one is written, or null if the text is no date or an ambiguous one.</summary>
    /// <param name="zone">The time zone of the site, into which written offsets are turned.</param>
    /// <param name="own">The site's languages, which may name months that the program's do not know.</param>
    public static (DateTime At, bool HasTime)? Read(
        string text,
        TimeZoneInfo zone,
        ImmutableArray<Language> own = default
    )
    {
        text = Spaces().Replace(ComposedText.Of(text).Trim(), " ");
        if (Rfc822(text, zone) is { } written)
        {
            return (written, true);
        }

        if (
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && IsoWithTime().IsMatch(text)
        )
        {
            var local = HasOffset().IsMatch(text)
                ? TimeZoneInfo.ConvertTime(instant, zone).DateTime
                : instant.UtcDateTime;
            return Checked(local, hasTime: true);
        }

        var time = TimeOfDay().Match(text);
        var day = time.Success ? text.Remove(time.Index, time.Length).Trim(' ', ',', '-', '|', '·', '/') : text;
        if (ReadDay(day.ToLowerInvariant(), own) is not { } date)
        {
            return null;
        }

        return
            time.Success
            && TimeSpan.TryParseExact(
                time.Groups[1].Value.Replace('.', ':'),
                ["h\\:mm", "hh\\:mm"],
                CultureInfo.InvariantCulture,
                out var at
            )
            ? Checked(date + at, hasTime: true)
            : Checked(date, hasTime: false);
    }

    private static DateTime? ReadDay(string text, ImmutableArray<Language> own)
    {
        if (DateTime.TryParseExact(text, Exact, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
        {
            return exact;
        }

        var found = Word()
            .Matches(text)
            .Select(word => MonthNames.MonthOf(word.Value, own))
            .Where(month => month > 0)
            .Distinct()
            .ToList();
        var numbers = Number().Matches(text).Select(number => number.Value).Order(ByLength).ToList();
        return
            found is [var month]
            && numbers is [{ Length: <= 2 } day, { Length: 4 } year]
            && DateTime.TryParseExact(
                $"{year}-{month}-{day}",
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            ? date
            : null;
    }

    private static (DateTime, bool)? Checked(DateTime date, bool hasTime) =>
        date.Year >= EarliestYear ? (date, hasTime) : null;

    private static DateTime? Rfc822(string text, TimeZoneInfo zone)
    {
        var match = Rfc().Match(text);
        return
            match.Success
            && DateTimeOffset.TryParse(
                match.Groups[1].Value
                    + " "
                    + match.Groups[2].Value.Replace("GMT", "+00:00").Replace("UTC", "+00:00").Replace("Z", "+00:00"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var instant
            )
            ? TimeZoneInfo.ConvertTime(instant, zone).DateTime
            : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\d.:])((?:[01]?\d|2[0-3])[:.][0-5]\d)(?::[0-5]\d)?(?![\d.:])")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")]
    private static partial Regex IsoWithTime();

    [GeneratedRegex(@"(?:Z|[+-]\d{2}:?\d{2})$")]
    private static partial Regex HasOffset();

    [GeneratedRegex(
        @"^(?:\p{L}{3}, )?(\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})?) ([+-]\d{2}:?\d{2}|GMT|UTC|Z)$"
    )]
    private static partial Regex Rfc();
}
