using System.Collections.Immutable;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Feeds;

/// <summary>
/// Writes the latest stories of each language as Atom, RSS 2.0 and JSON Feed, and those of each topic as RSS.
/// </summary>
internal sealed partial class FeedWriter
{
    private readonly Site site;
    private readonly SiteConfiguration configuration;
    private readonly RenderedArticles articles;

    private FeedWriter(Site site, RenderedArticles articles) =>
        (this.site, configuration, this.articles) = (site, site.Configuration, articles);

    public static IEnumerable<OutputFile> Write(Site site, RenderedArticles articles)
    {
        var writer = new FeedWriter(site, articles);
        return site.Routes.Where(route => RouteKind.IsFeed(route.Kind)).Select(writer.FileOf);
    }

    private OutputFile FileOf(Route route)
    {
        var language = route.Language;
        var topic = route.Subject as TopicArchive;
        var title = configuration.Title[language];
        var channel = new FeedChannel(
            topic is null ? title : $"{topic.Topic.Name[language]} — {title}",
            Absolute(topic is null ? Permalinks.Home(language) : Permalinks.Topic(language, topic.Topic)),
            Absolute(route.Path),
            language
        );
        var latest = Latest(topic?.Stories ?? site.Stories, language);
        return route.Kind switch
        {
            RouteKind.Atom => Xml(route.Path, () => Atom(Feed(channel, latest))),
            RouteKind.JsonFeed => OutputFile.FromText(
                OutputFile.PathOf(route.Path),
                () => JsonFeed.Write(channel, configuration, [.. latest.Select(Describe)])
            ),
            _ => Xml(route.Path, () => Rss(Feed(channel, latest))),
        };
    }

    private string Absolute(string path) => configuration.Address.Absolute(path);

    /// <summary>Returns the content of an entry, for every format.</summary>
    private FeedItem Describe(FeedEntry entry)
    {
        var (story, article) = entry;
        var rendered = articles[article];
        return new FeedItem(
            Absolute(Permalinks.Story(article.Language, story.Key)),
            Typographer.Set(article.Language, article.Title.Value),
            rendered.Description,
            AbsoluteLinks(articles.HtmlOf(rendered)),
            entry.Date,
            entry.Modified,
            [.. story.Topics.Select(topic => topic.Name[article.Language])]
        );
    }

    /// <summary>Returns the newest stories that have a version in the language.</summary>
    private ImmutableArray<FeedEntry> Latest(IEnumerable<Story> stories, Language language) =>
        [
            .. (
                from story in stories
                let article = story.In(language)
                where article is not null
                select new FeedEntry(story, article)
            ).Take(configuration.Latest),
        ];

    private SyndicationFeed Feed(FeedChannel channel, ImmutableArray<FeedEntry> entries)
    {
        var feed = new SyndicationFeed(
            channel.Title,
            configuration.Description[channel.Language],
            new Uri(channel.PageUrl),
            channel.PageUrl,
            // The time of the last change, not of the build, so that the same site has the same bytes.
            entries.IsEmpty
                ? DateTimeOffset.UnixEpoch
                : entries.Max(entry => entry.Modified),
            [.. entries.Select(entry => Item(Describe(entry)))]
        )
        {
            Language = channel.Language.Code,
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(channel.SelfUrl)));
        feed.Authors.Add(new SyndicationPerson(null, configuration.Publisher[channel.Language], null));
        return feed;
    }

    private static SyndicationItem Item(FeedItem entry)
    {
        var url = new Uri(entry.Url);
        var item = new SyndicationItem(
            entry.Title,
            SyndicationContent.CreateHtmlContent(entry.Html),
            url,
            url.AbsoluteUri,
            entry.Modified
        )
        {
            PublishDate = entry.Date,
            Summary = SyndicationContent.CreatePlaintextContent(entry.Summary),
        };
        foreach (var topic in entry.Topics)
        {
            item.Categories.Add(new SyndicationCategory(topic));
        }

        return item;
    }

    /// <summary>
    /// Makes an article's HTML independent of its page: links become absolute URLs, and pictures keep only the format
    /// that every feed reader supports. Plain replacement is safe: BodyRenderer encodes double quotation marks in text.
    /// </summary>
    private string AbsoluteLinks(string html)
    {
        var origin = configuration.Address.Origin;
        return VariantMarkup()
            .Replace(html, "")
            .Replace("href=\"/", $"href=\"{origin}/", StringComparison.Ordinal)
            .Replace("src=\"/", $"src=\"{origin}/", StringComparison.Ordinal);
    }

    /// <summary>Matches the markup of picture variants and placeholder colours.</summary>
    [GeneratedRegex(
        "<svg class=\"tint\"[^>]*></svg>|</?picture>|<source [^>]*>| (srcset|sizes|loading|decoding)=\"[^\"]*\""
    )]
    private static partial Regex VariantMarkup();

    private static Atom10FeedFormatter Atom(SyndicationFeed feed) => new Atom10FeedFormatter(feed);

    /// <summary>Returns the feed as RSS, whose items have the summary only; Atom also has the text.</summary>
    private static Rss20FeedFormatter Rss(SyndicationFeed feed)
    {
        foreach (var item in feed.Items)
        {
            item.Content = null;
        }

        // Without Atom extensions the formatter omits the feed's own URL.
        var self = feed.Links.Single(link => link.RelationshipType == "self");
        feed.ElementExtensions.Add(
            new XElement(
                XName.Get("link", "http://www.w3.org/2005/Atom"),
                new XAttribute("rel", "self"),
                new XAttribute("type", "application/rss+xml"),
                new XAttribute("href", self.Uri.OriginalString)
            )
        );
        return new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false);
    }

    private static OutputFile Xml(string path, Func<SyndicationFeedFormatter> feed) =>
        new(
            OutputFile.PathOf(path),
            stream =>
            {
                using var writer = XmlWriter.Create(stream, XmlFiles.Settings);
                feed().WriteTo(writer);
            }
        );
}

/// <summary>A feed's metadata: its title, and the absolute URLs of its page and of the feed itself.</summary>
internal sealed record FeedChannel(string Title, string PageUrl, string SelfUrl, Language Language);

/// <summary>A story in a feed, in the feed's language.</summary>
/// <param name="Html">The article's HTML with absolute URLs.</param>
internal sealed record FeedItem(
    string Url,
    string Title,
    string Summary,
    string Html,
    DateTimeOffset Date,
    DateTimeOffset Modified,
    ImmutableArray<string> Topics
);
