using NewsSite.Generator.Input.Content;

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

    /// <summary>Time zone of the site.</summary>
    public TimeZoneInfo Zone => zone;

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

    /// <summary>
    /// Day for which the site is built, in its time zone. Whatever is made of it holds until a day to be named with
    /// <see cref="HoldUntil"/>.
    /// </summary>
    public DateOnly Day => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Returns the first moment of a day.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Midnight(day);

    /// <summary>States that an answer given now differs from the beginning of a later day on.</summary>
    public void HoldUntil(DateOnly day) => Limit(Midnight(day));

    private DateTimeOffset Midnight(DateOnly day) => DateReader.Midnight(day, zone);

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
