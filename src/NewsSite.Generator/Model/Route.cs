using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// A page or feed of the site. The model lists them all: address claims, pages, feeds, sitemaps, redirects and the ledger
/// read that one list.
/// </summary>
/// <param name="Path">A path from the site's root: <c>/ky/news/2022/03/15-protokol/</c>.</param>
/// <param name="Language">The language of what stands there.</param>
/// <param name="Kind">One of <see cref="RouteKind"/>; for a page the name of its layout.</param>
/// <param name="Subject">What it shows, or null for what shows the site as a whole.</param>
/// <param name="Version">The article, or the heading of the withdrawn one, that stands there; null for anything else.</param>
/// <param name="LastChange">When what it shows last changed; null where nothing says so.</param>
public sealed record Route(
    string Path,
    Language Language,
    string Kind,
    IRouteSubject? Subject = null,
    VersionHeading? Version = null,
    DateTimeOffset? LastChange = null
)
{
    /// <summary>The year whose sitemap lists it; null for a page that is in the sitemap of pages.</summary>
    public int? SitemapYear =>
        Subject switch
        {
            ArchiveYear year => year.Year,
            ArchiveMonth month => month.Year,
            ArchiveEntry story => story.Day.Year,
            _ => null,
        };
}

/// <summary>Marks the parts of the model that a route can show.</summary>
public interface IRouteSubject;
