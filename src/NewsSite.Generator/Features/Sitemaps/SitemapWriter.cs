using System.Collections.Immutable;
using System.Xml;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Sitemaps;

/// <summary>
/// Writes <c>sitemap.xml</c>, an index of sitemaps: one a year, one of pages that are not stories, and one of the news
/// of the last two days.
/// </summary>
internal static class SitemapWriter
{
    private const string Index = "sitemap.xml";
    private const string Pages = "sitemap-pages.xml";
    private const string News = "sitemap-news.xml";
    internal const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    public static IEnumerable<OutputFile> Write(Site site)
    {
        var recent = RecentNews.Of(site);
        var routes = site.Routes.Where(route => route.IsIndexed).ToLookup(route => route.SitemapYear);
        var maps = new List<Sitemap> { PagesOf(Pages, site, routes[null]) };
        maps.AddRange(site.Years.Select(year => PagesOf($"sitemap-{year.Year:0000}.xml", site, routes[year.Year])));
        if (recent.Length > 0)
        {
            // A sitemap must not be empty, so there is none without recent news.
            maps.Add(new Sitemap(NewsSet(site, recent), recent.Max(story => story.Modified)));
        }

        return maps.Select(map => map.File).Prepend(IndexOf(site, maps));
    }

    /// <summary>A sitemap, and the last change of its pages; null if unknown.</summary>
    private sealed record Sitemap(OutputFile File, DateTimeOffset? LastChange);

    private static Sitemap PagesOf(string path, Site site, IEnumerable<Route> routes)
    {
        var pages = new UrlSet(site.Configuration.Address, site.Configuration.DefaultLanguage, Versions(routes));
        return new(
            new OutputFile(path, () => new OutputContent(pages.Key(), stream => WriteXml(stream, pages.Write))),
            routes.Max(route => route.LastChange)
        );
    }

    /// <summary>Groups the versions of a page in several languages, which are adjacent in the list of routes.</summary>
    private static IEnumerable<IReadOnlyList<PageVersion>> Versions(IEnumerable<Route> routes)
    {
        Route? first = null;
        List<PageVersion> versions = [];
        foreach (var route in routes)
        {
            if (first is not null && (first.Kind != route.Kind || !ReferenceEquals(first.Subject, route.Subject)))
            {
                yield return versions;
                (first, versions) = (null, []);
            }

            first ??= route;
            versions.Add(new PageVersion(route.Path, route.Language, route.LastChange));
        }

        if (versions.Count > 0)
        {
            yield return versions;
        }
    }

    private static OutputFile NewsSet(Site site, ImmutableArray<Story> stories) =>
        Xml(
            News,
            writer =>
            {
                writer.WriteStartElement("urlset", SitemapNamespace);
                writer.WriteAttributeString("xmlns", "news", null, NewsNamespace);
                foreach (var (story, article) in stories.SelectMany(s => s.Versions.Select(article => (s, article))))
                {
                    writer.WriteStartElement("url");
                    var path = Permalinks.Story(article.Language, story.Key);
                    writer.WriteElementString("loc", site.Configuration.Address.Absolute(path));
                    writer.WriteStartElement("news", NewsNamespace);
                    writer.WriteStartElement("publication", NewsNamespace);
                    writer.WriteElementString("name", NewsNamespace, site.Configuration.Title[article.Language]);
                    writer.WriteElementString("language", NewsNamespace, article.Language.Code);
                    writer.WriteEndElement();
                    writer.WriteElementString("publication_date", NewsNamespace, Moment(story.Date));
                    writer.WriteElementString(
                        "title",
                        NewsNamespace,
                        Typographer.Set(article.Language, article.Title.Value)
                    );
                    writer.WriteEndElement();
                    writer.WriteEndElement();
                }
            }
        );

    private static OutputFile IndexOf(Site site, IReadOnlyList<Sitemap> sitemaps) =>
        Xml(
            Index,
            writer =>
            {
                writer.WriteStartElement("sitemapindex", SitemapNamespace);
                foreach (var sitemap in sitemaps)
                {
                    writer.WriteStartElement("sitemap");
                    writer.WriteElementString("loc", site.Configuration.Address.Absolute("/" + sitemap.File.Path));
                    if (sitemap.LastChange is { } changed)
                    {
                        writer.WriteElementString("lastmod", Moment(changed));
                    }

                    writer.WriteEndElement();
                }
            }
        );

    private static OutputFile Xml(string path, Action<XmlWriter> write) => new(path, stream => WriteXml(stream, write));

    private static void WriteXml(Stream stream, Action<XmlWriter> write)
    {
        using var writer = XmlWriter.Create(stream, XmlFiles.Settings);
        writer.WriteStartDocument();
        write(writer);
        writer.WriteEndDocument();
    }

    internal static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz");
}
