using System.Globalization;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Parses dates: <c>2022-03-15</c>, <c>2022-03-15T10:30</c>, <c>2022-03-15 10:30:00</c>, with an offset (<c>+06:00</c>,
/// <c>Z</c>) or in the site's time zone.
/// </summary>
public static class DateReader
{
    private static readonly string[] Local =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
    ];

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd HH:mmzzz",
        "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-dd HH:mm zzz",
        "yyyy-MM-dd HH:mm:ss zzz",
    ];

    /// <summary>Returns the instant with the time zone's offset, or null if the text is not a date.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        var utc = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        var invariant = CultureInfo.InvariantCulture;
        if (DateTimeOffset.TryParseExact(utc, WithOffset, invariant, DateTimeStyles.None, out var instant))
        {
            return TimeZoneInfo.ConvertTime(instant, zone);
        }

        return DateTime.TryParseExact(text, Local, invariant, DateTimeStyles.None, out var local)
            ? At(local, zone)
            : null;
    }

    /// <summary>Returns the first moment of a day in the time zone.</summary>
    public static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return At(local, zone) ?? new DateTimeOffset(local, TimeSpan.Zero);
    }

    /// <summary>
    /// Returns the instant of a local time, or null if the offset moves it out of the range of <see cref="DateTime"/>.
    /// </summary>
    private static DateTimeOffset? At(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(local);
        var utc = local.Ticks - offset.Ticks;
        return utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks
            ? null
            : new DateTimeOffset(local, offset);
    }
}
