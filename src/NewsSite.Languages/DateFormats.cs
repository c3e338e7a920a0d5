using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsSite.Languages;

/// <summary>Formats dates for readers of the language.</summary>
/// <remarks>Patterns have placeholders in braces: <c>{year} {month} {monthInDates} {Month} {day} {dd} {mm} {HH}
/// {MM}</c>. <c>{Month}</c> begins with a capital, for headings.</remarks>
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

    /// <summary>Names of the seven weekdays, Monday first, in lower case.</summary>
    public ImmutableArray<string> Weekdays { get; }

    /// <summary>Formats as «2022-жылдын 15-марты», «15 марта 2022 года».</summary>
    public string Long(DateOnly date) => Format(patterns.Long, date, default);

    /// <summary>Formats as «15-март, 2022», «15 марта 2022».</summary>
    public string Medium(DateOnly date) => Format(patterns.Medium, date, default);

    /// <summary>Formats as «15.03.2022».</summary>
    public string Short(DateOnly date) => Format(patterns.Short, date, default);

    /// <summary>Formats as «15-март», «15 марта».</summary>
    public string DayAndMonth(DateOnly date) => Format(patterns.DayAndMonth, date, default);

    /// <summary>Formats for a heading: «Март 2022».</summary>
    public string MonthAndYear(DateOnly date) => Format(patterns.MonthAndYear, date, default);

    /// <summary>Formats for use in a sentence: «2022-жылдын марты», «март 2022 года».</summary>
    public string MonthInYear(DateOnly date) => Format(patterns.MonthInYear, date, default);

    /// <summary>Formats as «09:30».</summary>
    public string Time(TimeOnly time) => Format(patterns.Time, default, time);

    /// <summary>
    /// Patterns of <see cref="Medium"/> by month, January first, with the placeholders <c>{day}</c> and <c>{year}</c>.
    /// For scripts.
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

    /// <summary>Returns the month's name in lower case. <paramref name="month"/> counts from 1.</summary>
    public string Month(int month) => months[month - 1];

    /// <summary>
    /// Returns the month's name with a capital, as on a calendar. <paramref name="month"/> counts from 1.
    /// </summary>
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
