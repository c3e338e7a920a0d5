namespace NewsSite.Generator.Model;

/// <summary>
/// Clock of the build. It answers questions about the time and tracks how long its answers stay valid. A build from the
/// same files before <see cref="ValidUntil"/> gives the same site. Thread-safe.
/// </summary>
/// <param name="now">Moment for which the site is built.</param>
/// <param name="zone">Time zone of the site, which decides when a day begins.</param>
public sealed class SiteClock(DateTimeOffset now, TimeZoneInfo zone)
{
    private long validUntil = DateTimeOffset.MaxValue.UtcTicks;

    /// <summary>
    /// Current moment. Use it only for data outside the site, because it does not limit the validity.
    /// </summary>
    public DateTimeOffset Now { get; } = TimeZoneInfo.ConvertTime(now, zone);

    /// <summary>Earliest moment at which an answer given so far would differ, in UTC.</summary>
    public DateTimeOffset ValidUntil => new(Interlocked.Read(ref validUntil), TimeSpan.Zero);

    /// <summary>True if the moment has been reached.</summary>
    public bool HasCome(DateTimeOffset moment)
    {
        if (moment <= Now)
        {
            return true;
        }

        Limit(moment);
        return false;
    }

    /// <summary>Current day in the site's time zone.</summary>
    public DateOnly Today
    {
        get
        {
            var today = DateOnly.FromDateTime(Now.DateTime);
            Limit(Midnight(today.AddDays(1)));
            return today;
        }
    }

    /// <summary>First moment of <see cref="Today"/>.</summary>
    public DateTimeOffset StartOfToday => Midnight(Today);

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private void Limit(DateTimeOffset moment)
    {
        var current = Interlocked.Read(ref validUntil);
        while (moment.UtcTicks < current)
        {
            var original = Interlocked.CompareExchange(ref validUntil, moment.UtcTicks, current);
            if (original == current)
            {
                return;
            }

            current = original;
        }
    }
}
