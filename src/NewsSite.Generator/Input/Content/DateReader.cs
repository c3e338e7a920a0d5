using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Parses dates: <c>2022-03-15</c>, <c>2022-03-15T10:30</c>, <c>2022-03-15 10:30:00.000</c>, with an offset
/// (<c>+06:00</c>, <c>Z</c>) or in the site's time zone.
/// </summary>
public static partial class DateReader
{
    /// <summary>Regular expression for dates, for editors. It accepts some that do not exist.</summary>
    internal const string Pattern =
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ] *[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?( ?([Zz]|[+-][0-9]{1,2}(:?[0-9]{2})?))?)?$";

    /// <summary>Digits of a second's fraction that <see cref="DateTime"/> can hold.</summary>
    private const int FractionDigits = 7;

    /// <summary>Returns the instant with the time zone's offset, or null if the text is not a date.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        var parts = Date().Match(text);
        if (!parts.Success || LocalTime(parts) is not { } local)
        {
            return null;
        }

        var offset = parts.Groups["offset"];
        return offset.Success ? At(local, offset.Value, zone) : At(local, zone);
    }

    /// <summary>Returns the first moment of a day in the time zone.</summary>
    public static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return At(local, zone) ?? new DateTimeOffset(local, TimeSpan.Zero);
    }

    private static DateTime? LocalTime(Match parts)
    {
        var (year, month, day) = (Number(parts, "year"), Number(parts, "month"), Number(parts, "day"));
        var (hour, minute, second) = (Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var fraction = parts.Groups["fraction"].Value.PadRight(FractionDigits, '0')[..FractionDigits];
        return hour > 23 || minute > 59 || second > 59
            ? null
            : new DateTime(year, month, day, hour, minute, second).AddTicks(
                long.Parse(fraction, CultureInfo.InvariantCulture)
            );
    }

    private static int Number(Match parts, string group) =>
        parts.Groups[group] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>Returns the instant of a time at an offset: <c>Z</c>, <c>+6</c>, <c>+0600</c>, <c>+06:00</c>.</summary>
    private static DateTimeOffset? At(DateTime local, string written, TimeZoneInfo zone)
    {
        var parts = Offset().Match(written);
        var offset = new TimeSpan(Number(parts, "hours"), Number(parts, "minutes"), 0);
        if (offset > TimeSpan.FromHours(14) || Number(parts, "minutes") > 59)
        {
            return null;
        }

        offset = written[0] == '-' ? -offset : offset;
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, offset), zone);
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

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?:[Tt ] *(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?(?: ?(?<offset>[Zz]|[+-][0-9]{1,2}(?::?[0-9]{2})?))?)?\z"
    )]
    private static partial Regex Date();

    [GeneratedRegex("^(?:[Zz]|[+-](?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?)$")]
    private static partial Regex Offset();
}
