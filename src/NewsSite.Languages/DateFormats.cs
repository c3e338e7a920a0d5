using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsSite.Languages;

/// <summary>Dates as a reader of the language writes them.</summary>
/// <remarks>
/// A pattern names its parts in braces: <c>{year} {month} {monthInDates} {Month} {day} {dd} {mm} {HH} {MM}</c>, where
/// <c>{Month}</c> begins with a capital, for headings.
/// </remarks>
public sealed class DateFormats
{
    private readonly LanguageData.DatePatterns patterns;
    private readonly ImmutableArray<string> months;
    private readonly ImmutableArray<string> monthsInDates;

    internal DateFormats(LanguageData data)
    {
        patterns = data.Dates;
        months = [.. data.Months];
        monthsInDates = [.. data.MonthsInDates];
        Weekdays = [.. data.Weekdays];
    }

    /// <summary>Seven names, Monday first, in lower case.</summary>
    public ImmutableArray<string> Weekdays { get; }

    /// <summary>«2022-жылдын 15-марты», «15 марта 2022 года».</summary>
    public string Long(DateOnly date) => Format(patterns.Long, date, default);

    /// <summary>«15-март, 2022», «15 марта 2022».</summary>
    public string Medium(DateOnly date) => Format(patterns.Medium, date, default);

    /// <summary>«15.03.2022».</summary>
    public string Short(DateOnly date) => Format(patterns.Short, date, default);

    /// <summary>«15-март», «15 марта».</summary>
    public string DayAndMonth(DateOnly date) => Format(patterns.DayAndMonth, date, default);

    /// <summary>As a heading: «Март 2022».</summary>
    public string MonthAndYear(DateOnly date) => Format(patterns.MonthAndYear, date, default);

    /// <summary>In a sentence: «2022-жылдын марты», «март 2022 года».</summary>
    public string MonthInYear(DateOnly date) => Format(patterns.MonthInYear, date, default);

    /// <summary>«09:30».</summary>
    public string Time(TimeOnly time) => Format(patterns.Time, default, time);

    /// <summary>
    /// <see cref="Medium"/> for each month, January first, with <c>{day}</c> and <c>{year}</c> left open: for scripts.
    /// </summary>
    public ImmutableArray<string> MediumByMonth =>
        [
            .. Enumerable
                .Range(1, 12)
                .Select(month =>
                    patterns
                        .Medium.Replace("{month}", Month(month), StringComparison.Ordinal)
                        .Replace("{monthInDates}", monthsInDates[month - 1], StringComparison.Ordinal)
                ),
        ];

    /// <summary>The month's name by itself, in lower case. <paramref name="month"/> counts from 1.</summary>
    public string Month(int month) => months[month - 1];

    /// <summary>The month's name by itself with a capital, as on a calendar. <paramref name="month"/> counts from 1.</summary>
    public string MonthHeading(int month) => Capitalised(months[month - 1]);

    private string Format(string pattern, DateOnly date, TimeOnly time)
    {
        var text = new StringBuilder(pattern.Length + 8);
        for (var at = 0; at < pattern.Length; )
        {
            var open = pattern.IndexOf('{', at);
            if (open < 0)
            {
                return text.Append(pattern, at, pattern.Length - at).ToString();
            }

            var close = pattern.IndexOf('}', open);
            text.Append(pattern, at, open - at).Append(Part(pattern[(open + 1)..close], date, time));
            at = close + 1;
        }

        return text.ToString();
    }

    private string Part(string name, DateOnly date, TimeOnly time) =>
        name switch
        {
            "year" => date.Year.ToString(CultureInfo.InvariantCulture),
            "month" => months[date.Month - 1],
            "monthInDates" => monthsInDates[date.Month - 1],
            "Month" => MonthHeading(date.Month),
            "day" => date.Day.ToString(CultureInfo.InvariantCulture),
            "dd" => date.Day.ToString("00", CultureInfo.InvariantCulture),
            "mm" => date.Month.ToString("00", CultureInfo.InvariantCulture),
            "HH" => time.Hour.ToString("00", CultureInfo.InvariantCulture),
            "MM" => time.Minute.ToString("00", CultureInfo.InvariantCulture),
            _ => throw new InvalidDataException($"a date pattern has no part '{name}'"),
        };

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
