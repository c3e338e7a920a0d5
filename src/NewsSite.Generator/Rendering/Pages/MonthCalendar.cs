using System.Collections.Immutable;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes a month's calendar, whose days link to their stories.</summary>
internal static class MonthCalendar
{
    private const int DaysOfWeek = 7;

    public static CalendarView Of(ArchiveMonth month, Language language)
    {
        var counts = month.Stories.CountBy(story => story.Day).ToDictionary();
        var blanks = ((int)month.FirstDay.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
        var days = Enumerable
            .Repeat<CalendarDayView?>(null, blanks)
            .Concat(
                Enumerable
                    .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
                    .Select(month.FirstDay.AddDays)
                    .Select(day => Day(day, counts.GetValueOrDefault(day), language))
            );
        return new CalendarView(language.Dates.Weekdays, [.. days.Chunk(DaysOfWeek).Select(Week)]);
    }

    /// <summary>Returns the id of a day's section on its month's page.</summary>
    public static string IdOf(DateOnly day) => $"day-{day.Day}";

    private static CalendarDayView Day(DateOnly day, int count, Language language) =>
        new(
            day.Day,
            new DateView(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), language),
            count,
            count == 0 ? null : $"#{IdOf(day)}"
        );

    private static CalendarWeekView Week(CalendarDayView?[] days) =>
        new([.. days, .. Enumerable.Repeat<CalendarDayView?>(null, DaysOfWeek - days.Length)]);
}
