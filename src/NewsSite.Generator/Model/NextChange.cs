namespace NewsSite.Generator.Model;

/// <summary>
/// Moment at which the published site changes without changes to the content: something scheduled comes, or the day
/// brings other stories.
/// </summary>
public static class NextChange
{
    /// <summary>Returns the moment, with the offset of the site's time zone, or null if nothing will change.</summary>
    public static DateTimeOffset? Of(Site site)
    {
        // Each question tells the clock how long its answer holds. A build asks the same ones.
        OnThisDay.Of(site);
        RecentNews.Of(site);
        var until = site.Clock.ValidUntil;
        return until == DateTimeOffset.MaxValue ? null : TimeZoneInfo.ConvertTime(until, site.Configuration.TimeZone);
    }
}
