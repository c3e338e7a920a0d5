using MemoryPack;

namespace NewsSite.Generator.Input.Content;

/// <summary>Day, or moment of a day, as it stands in a calendar.</summary>
/// <param name="At">Moment, or the first one of the day, with the offset of the site's time zone.</param>
/// <param name="Over">First moment after it: of the next day, or <paramref name="At"/> itself if it has a time.</param>
/// <param name="IsDay">True for a whole day.</param>
[MemoryPackable]
public sealed partial record CalendarTime(DateTimeOffset At, DateTimeOffset Over, bool IsDay)
{
    /// <summary>Reads a date with or without a time. Returns null if the text is none.</summary>
    public static CalendarTime? Read(string text, TimeZoneInfo zone)
    {
        const int dayLength = 10; // 2026-12-01
        if (DateReader.Read(text, zone) is not { } moment)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(moment.DateTime);
        return text.Length > dayLength
            ? new CalendarTime(moment, moment, false)
            : new CalendarTime(
                moment,
                day == DateOnly.MaxValue ? moment : DateReader.Midnight(day.AddDays(1), zone),
                true
            );
    }

    public override string ToString() => At.ToString(IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm");
}
