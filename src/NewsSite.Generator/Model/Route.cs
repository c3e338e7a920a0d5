using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Page or feed of the site. URL registry, pages, feeds, sitemaps, redirects and the ledger all read one list of
/// routes.
/// </summary>
/// <param name="Path">Path from the site's root: <c>/ky/news/2022/03/15-protokol/</c>.</param>
/// <param name="Language">Language of the page or feed.</param>
/// <param name="Kind">One of <see cref="RouteKind"/>; for a page the name of its layout.</param>
/// <param name="Subject">Part of the model it shows; null for the site as a whole.</param>
/// <param name="Version">Heading of the article, published or withdrawn; null for other routes.</param>
/// <param name="LastChange">Date of the subject's last change; null if unknown.</param>
public sealed record Route(
    string Path,
    Language Language,
    string Kind,
    IRouteSubject? Subject = null,
    VersionHeading? Version = null,
    DateTimeOffset? LastChange = null
)
{
    /// <summary>True for a page that search engines may index: sitemaps list it.</summary>
    public bool IsIndexed => RouteKind.IsInSitemap(Kind) && Subject is not TopicArchive { Count: 0 };

    /// <summary>Year of the sitemap that lists the route; null for the sitemap of pages.</summary>
    public int? SitemapYear =>
        Subject switch
        {
            ArchiveYear year => year.Year,
            ArchiveMonth month => month.Year,
            ArchiveEntry story => story.Day.Year,
            _ => null,
        };

    /// <summary>Moment at which the page first appears; null for one that is always there.</summary>
    public DateTimeOffset? FirstAppearance =>
        Subject switch
        {
            ArchiveEntry story => Version?.Date ?? story.Date,
            ArchiveMonth month => month.Stories.Min(story => story.Date),
            ArchiveYear year => year.Months.Min(month => month.Stories.Min(story => story.Date)),
            TopicYear year => year.Stories.Min(story => story.Date),
            DocumentPage page => page.In(Language)!.Documents.Min(document => document.Story.Date),
            _ => null,
        };
}

/// <summary>Part of the model that a route can show.</summary>
public interface IRouteSubject;
