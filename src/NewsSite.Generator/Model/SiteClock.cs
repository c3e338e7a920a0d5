namespace NewsSite.Generator.Model;

/// <summary>
/// The build's clock. It is asked questions, not for the time, and remembers until when its answers stay the same: a site
/// built of the same files before <see cref="ValidUntil"/> is the same site. Safe for many threads.
/// </summary>
/// <param name="now">The moment the site is built for.</param>
/// <param name="zone">The site's, which decides when a day begins.</param>
public sealed class SiteClock(DateTimeOffset now, TimeZoneInfo zone)
{
    private long validUntil = DateTimeOffset.MaxValue.UtcTicks;

    /// <summary>The moment itself, for what is not part of the site.</summary>
    public DateTimeOffset Now { get; } = TimeZoneInfo.ConvertTime(now, zone);

    /// <summary>The earliest moment at which an answer given so far would be another one.</summary>
    public DateTimeOffset ValidUntil => new(Interlocked.Read(ref validUntil), TimeSpan.Zero);

    /// <summary>True from the moment on, false before it.</summary>
    public bool HasCome(DateTimeOffset moment)
    {
        if (moment <= Now)
        {
            return true;
        }

        Limit(moment);
        return false;
    }

    /// <summary>The day it is where the ministry is.</summary>
    public DateOnly Today
    {
        get
        {
            var today = DateOnly.FromDateTime(Now.DateTime);
            Limit(Midnight(today.AddDays(1)));
            return today;
        }
    }

    /// <summary>The first moment of <see cref="Today"/>.</summary>
    public DateTimeOffset StartOfToday => Midnight(Today);

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private void Limit(DateTimeOffset moment)
    {
        var known = Interlocked.Read(ref validUntil);
        while (moment.UtcTicks < known)
        {
            var found = Interlocked.CompareExchange(ref validUntil, moment.UtcTicks, known);
            if (found == known)
            {
                return;
            }

            known = found;
        }
    }
}
