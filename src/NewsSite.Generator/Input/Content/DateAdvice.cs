using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Says what is wrong with a text that is no date: how the date it means is written, or why there is no such date.
/// </summary>
public static partial class DateAdvice
{
    private static readonly Message Usual = new(
        "; write it like 2022-03-15 or 2022-03-15T10:30",
        "; напишите как 2022-03-15 или 2022-03-15T10:30",
        "; 2022-03-15 же 2022-03-15T10:30 сыяктуу жазыңыз"
    );

    private static readonly Message Days = new("{0:day|days}", "{0:день|дня|дней}", "{0} күн");

    /// <summary>Century of years written with two digits.</summary>
    private const int Century = 2000;

    private readonly record struct Day(int Year, int Month, int Number);

    /// <summary>Returns a clause for the end of a message.</summary>
    /// <param name="expected">Day that the date should be, which decides between 05.06 and 06.05; null if unknown.</param>
    /// <param name="languages">Languages of the site: months may be named in any of them.</param>
    public static Message For(string text, DateOnly? expected, ImmutableArray<Language> languages)
    {
        var plain = Plain(text);
        if (DayIn(plain, expected, languages) is not var (day, rest))
        {
            return Usual;
        }

        if (day.Month is < 1 or > 12)
        {
            return NoSuch(day.Month, "month", "месяца", "ай");
        }

        if (day.Year < 1)
        {
            return Usual;
        }

        var days = DateTime.DaysInMonth(day.Year, day.Month);
        return day.Number < 1 || day.Number > days ? TooFewDays(day, days)
            : Iso(day) == text ? Usual
            : Write(day, rest);
    }

    /// <summary>Returns the text with ordinary spaces and hyphens and without other invisible characters.</summary>
    private static string Plain(string text) =>
        string.Concat(
                text.Select(character =>
                    char.GetUnicodeCategory(character) switch
                    {
                        UnicodeCategory.DashPunctuation => "-",
                        UnicodeCategory.SpaceSeparator => " ",
                        UnicodeCategory.Control or UnicodeCategory.Format => "",
                        _ when character == '−' => "-",
                        _ => character.ToString(),
                    }
                )
            )
            .Trim();

    private static Message Write(Day day, string rest)
    {
        var date = Iso(day);
        var time = Time().Match(rest);
        if (time.Success)
        {
            var (hour, minute) = (NumberIn(time, "hour"), NumberIn(time, "minute"));
            if (hour > 23)
            {
                return NoSuch(hour, "hour", "часа", "саат");
            }

            if (minute > 59)
            {
                return NoSuch(minute, "minute", "минуты", "мүнөт");
            }

            date += $"T{hour:00}:{minute:00}";
        }

        return new($"; write {date}", $"; напишите {date}", $"; {date} деп жазыңыз");
    }

    /// <summary>Returns the day a text names, which may not exist, and the rest of the text; null if it names none.</summary>
    private static (Day, string)? DayIn(string text, DateOnly? expected, ImmutableArray<Language> languages)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            var (month, day) = (NumberIn(iso, "two"), NumberIn(iso, "three"));
            var isSwapped = expected is { } other && (month, day) == (other.Day, other.Month);
            return (
                isSwapped ? new(NumberIn(iso, "one"), day, month) : new(NumberIn(iso, "one"), month, day),
                text[iso.Length..]
            );
        }

        if (YearLast().Match(text) is { Success: true } local)
        {
            var year = NumberIn(local, "three");
            year = local.Groups["three"].Length == 2 ? Century + year : year;
            var (one, two) = (NumberIn(local, "one"), NumberIn(local, "two"));
            var isAmerican = (two > 12 && one <= 12) || (expected is { } day && (one, two) == (day.Month, day.Day));
            return (isAmerican ? new(year, one, two) : new(year, two, one), text[local.Length..]);
        }

        return InWords(text, expected, languages);
    }

    /// <summary>Finds «26-ноябрь, 2026», «26 ноября 2026 года», «2026-жылдын 26-ноябры», «November 26, 2026».</summary>
    private static (Day, string)? InWords(string text, DateOnly? expected, ImmutableArray<Language> languages)
    {
        var year = Year().Match(text);
        var number = year.Success ? NumberIn(year, "year") : expected?.Year;
        var rest = year.Success ? text.Remove(year.Index, year.Length) : text;
        var month = Word()
            .Matches(rest)
            .Select(word => MonthNames.MonthOf(word.Value, languages))
            .FirstOrDefault(found => found > 0);
        var day = DayNumber().Match(rest);
        return number is { } known && month > 0 && day.Success
            ? (new(known, month, NumberIn(day, "day")), rest.Remove(day.Index, day.Length))
            : null;
    }

    private static string Iso(Day day) => $"{day.Year:0000}-{day.Month:00}-{day.Number:00}";

    private static Message TooFewDays(Day day, int days)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(
            $"; {Named(MessageLanguage.English)} has {Days.In(MessageLanguage.English, days)}",
            $"; в этом месяце ({Named(MessageLanguage.Russian)}) {Days.In(MessageLanguage.Russian, days)}",
            $"; {Named(MessageLanguage.Kyrgyz)} {days} күндөн турат"
        );

        string Named(MessageLanguage language) =>
            Language.Find(MessageLanguages.CodeOf(language))!.Dates.MonthInYear(first);
    }

    private static Message NoSuch(int number, string en, string ru, string ky) =>
        new($"; there is no {en} {number}", $"; {ru} {number} не бывает", $"; {number}-{ky} болбойт");

    private static int NumberIn(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    [GeneratedRegex(
        @"^(?<one>[0-9]{4})(?:[-./ ]+(?<two>[0-9]{1,2})[-./ ]+(?<three>[0-9]{1,2})|(?<two>[0-9]{2})(?<three>[0-9]{2}))(?![0-9])"
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<one>[0-9]{1,2})[-./ ]+(?<two>[0-9]{1,2})[-./ ]+(?<three>[0-9]{4}|[0-9]{2})(?![0-9:])")]
    private static partial Regex YearLast();

    [GeneratedRegex("(?<![0-9])(?<year>[12][0-9]{3})(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("(?<![0-9:.])(?<day>[0-9]{1,2})(?![0-9:])")]
    private static partial Regex DayNumber();

    [GeneratedRegex("(?<![0-9])(?<hour>[0-9]{1,2})(?:[:.h-](?<minute>[0-9]{2})(?![0-9])|$)")]
    private static partial Regex Time();
}
