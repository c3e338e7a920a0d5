using System.Collections.Immutable;
using System.Xml;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Sitemaps;

/// <summary>
/// <c>sitemap.xml</c>, an index of one sitemap a year, one of the pages that are not stories, and one of the news of the
/// last two days.
/// </summary>
public static class SitemapWriter
{
    private const string Index = "sitemap.xml";
    private const string Pages = "sitemap-pages.xml";
    private const string News = "sitemap-news.xml";
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    public static IEnumerable<OutputFile> Write(Site site)
    {
        var fresh = site
            .Stories.Where(story => site.Clock.HasCome(story.Date) && !site.Clock.HasCome(story.Date + NewsAge))
            .ToList();
        var files = new List<OutputFile> { UrlSet(Pages, site, PageEntries(site)) };
        files.AddRange(
            site.Years.Select(year => UrlSet($"sitemap-{year.Year:0000}.xml", site, YearEntries(site, year)))
        );
        if (fresh.Count > 0)
        {
            // A sitemap must not be empty: on quiet days there is none.
            files.Add(NewsSet(site, fresh));
        }

        return files.Prepend(IndexOf(site, files));
    }

    /// <summary>A page in the languages it exists in; <paramref name="Modified"/> is null where nothing says so.</summary>
    private sealed record Entry(
        ImmutableArray<Language> Languages,
        Func<Language, string> PathIn,
        DateTimeOffset? Modified
    );

    private static IEnumerable<Entry> PageEntries(Site site)
    {
        var all = site.Configuration.Languages;
        var newest = site.Stories.FirstOrDefault()?.Date;
        yield return new Entry(all, Permalinks.Home, newest);
        yield return new Entry(all, Permalinks.Archive, newest);
        yield return new Entry(all, Permalinks.Topics, newest);
        foreach (var topic in site.Topics)
        {
            yield return new Entry(
                all,
                language => Permalinks.Topic(language, topic.Topic),
                topic.Stories.FirstOrDefault()?.Date
            );
            foreach (var year in topic.Years)
            {
                yield return new Entry(
                    all,
                    language => Permalinks.TopicYear(language, topic.Topic, year.Year),
                    year.Stories.Max(story => story.Modified)
                );
            }
        }

        foreach (var page in site.Pages)
        {
            yield return new Entry(
                [.. page.Versions.Select(version => version.Language)],
                language => Permalinks.Page(language, page.Slug),
                null
            );
        }
    }

    private static IEnumerable<Entry> YearEntries(Site site, ArchiveYear year)
    {
        var all = site.Configuration.Languages;
        yield return new Entry(
            all,
            language => Permalinks.Year(language, year.Year),
            year.Months.SelectMany(month => month.Stories).Max(s => s.Modified)
        );
        foreach (var month in year.Months.Reverse())
        {
            yield return new Entry(
                all,
                language => Permalinks.Month(language, month.Year, month.Month),
                month.Stories.Max(story => story.Modified)
            );
            foreach (var story in month.Stories.Where(story => story.Withdrawal is null))
            {
                yield return new Entry(
                    [.. story.Versions.Select(version => version.Language)],
                    language => Permalinks.Story(language, story.Key),
                    story.Modified
                );
            }
        }
    }

    private static OutputFile UrlSet(string path, Site site, IEnumerable<Entry> entries) =>
        Xml(
            path,
            writer =>
            {
                writer.WriteStartElement("urlset", SitemapNamespace);
                writer.WriteAttributeString("xmlns", "xhtml", null, XhtmlNamespace);
                foreach (var entry in entries)
                {
                    foreach (var language in entry.Languages)
                    {
                        WriteUrl(writer, site, entry, language);
                    }
                }
            }
        );

    private static void WriteUrl(XmlWriter writer, Site site, Entry entry, Language language)
    {
        var address = site.Configuration.Address;
        writer.WriteStartElement("url");
        writer.WriteElementString("loc", address.Absolute(entry.PathIn(language)));
        if (entry.Modified is { } modified)
        {
            writer.WriteElementString("lastmod", Moment(modified));
        }

        if (entry.Languages.Length > 1)
        {
            foreach (var other in entry.Languages)
            {
                writer.WriteStartElement("link", XhtmlNamespace);
                writer.WriteAttributeString("rel", "alternate");
                writer.WriteAttributeString("hreflang", other.Code);
                writer.WriteAttributeString("href", address.Absolute(entry.PathIn(other)));
                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();
    }

    private static OutputFile NewsSet(Site site, List<Story> stories) =>
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

    private static OutputFile IndexOf(Site site, IReadOnlyList<OutputFile> sitemaps) =>
        Xml(
            Index,
            writer =>
            {
                writer.WriteStartElement("sitemapindex", SitemapNamespace);
                foreach (var sitemap in sitemaps)
                {
                    writer.WriteStartElement("sitemap");
                    writer.WriteElementString("loc", site.Configuration.Address.Absolute("/" + sitemap.Path));
                    writer.WriteEndElement();
                }
            }
        );

    private static OutputFile Xml(string path, Action<XmlWriter> write) =>
        new(
            path,
            stream =>
            {
                using var writer = XmlWriter.Create(stream, XmlFiles.Settings);
                writer.WriteStartDocument();
                write(writer);
                writer.WriteEndDocument();
            }
        );

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz");
}
