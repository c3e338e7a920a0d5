using System.Collections.Immutable;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Media;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Generator.Rendering.Theming;
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
    private readonly InterfaceTexts texts;

    private readonly PictureLibrary pictures;
    private readonly ByLanguage<Lazy<DateTimeOffset>> lastChanges;

    private FeedWriter(Site site, RenderedArticles articles, PictureLibrary pictures, InterfaceTexts texts)
    {
        (this.site, configuration) = (site, site.Configuration);
        (this.articles, this.pictures, this.texts) = (articles, pictures, texts);
        lastChanges = new(configuration.Languages, language => new(() => LastChangeIn(language)));
    }

    public static IEnumerable<OutputFile> Write(
        Site site,
        RenderedArticles articles,
        PictureLibrary pictures,
        InterfaceTexts texts
    )
    {
        var writer = new FeedWriter(site, articles, pictures, texts);
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
        var latest = EntriesIn(topic?.Entries ?? site.Entries, language).Take(configuration.Latest);
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
        var language = entry.Heading.Language;
        var title = Typographer.Set(language, entry.Heading.Title);
        var url = Absolute(Permalinks.Story(language, entry.Entry.Key));
        var article = entry.Entry is Story shown ? articles[shown.In(language)!] : null;
        var (marked, summary, html) = entry.Entry switch
        {
            WithdrawnStory story => Notice(story, language, title),
            Story => (title, article!.Description, AbsoluteLinks(articles.HtmlOf(article), url)),
            _ => throw new InvalidOperationException($"the feed has no item for {entry.Entry.GetType().Name}"),
        };
        return new FeedItem(
            url,
            marked,
            summary,
            html,
            entry.Date,
            entry.Modified,
            [.. entry.Entry.Topics.Select(topic => topic.Name[language])],
            article is null ? null : PhotoOf(article.Article),
            article is null
                ? []
                :
                [
                    .. article.Files.Recordings.Select(recording => RecordingOf(recording, article)),
                    .. article.Files.Attachments.Select(attachment => DocumentOf(attachment, article)),
                ]
        );
    }

    /// <summary>
    /// Returns what subscribers learn of a withdrawn story. Its item stays, so that readers who have the story see that
    /// it no longer holds.
    /// </summary>
    private (string Title, string Summary, string Html) Notice(WithdrawnStory story, Language language, string title)
    {
        // Empty only if the reason is missing, which has been reported.
        var reason = Typographer.Set(language, story.Withdrawal.Reason.In(language) ?? "");
        return ($"{texts[language, "withdrawn.mark"]}: {title}", reason, $"<p>{Html.Encode(reason)}</p>");
    }

    /// <summary>Returns the first photo, in the format that every reader supports; null if there is none.</summary>
    private FeedFile? PhotoOf(Article article)
    {
        if (articles.FirstPhotoOf(article) is not { } photo)
        {
            return null;
        }

        var variant = PictureVariant.LargestOf(photo.Facts);
        return new FeedFile(
            Absolute(Permalinks.Picture(variant.Name)),
            variant.MediaType,
            pictures.LengthOf(photo, variant),
            null
        );
    }

    private FeedFile RecordingOf(PublishedRecording recording, RenderedArticle article) =>
        new(
            Absolute(article.Place.FileAddress(recording.File)),
            MediaKind.Of(recording.File, recording.IsVideo)!.MediaType,
            recording.Size,
            Typographer.Set(
                article.Article.Language,
                recording.Title ?? ComposedText.Of(Path.GetFileName(recording.File))
            )
        );

    private FeedFile DocumentOf(PublishedAttachment attachment, RenderedArticle article) =>
        new(
            Absolute(article.Place.FileAddress(attachment.File)),
            DocumentKind.Of(attachment.File)!.MediaType,
            attachment.Size,
            string.IsNullOrEmpty(attachment.Title)
                ? ComposedText.Of(Path.GetFileName(attachment.File))
                : Typographer.Set(article.Article.Language, attachment.Title)
        );

    /// <summary>Returns the stories, also withdrawn ones, that have a version in the language, newest first.</summary>
    private static IEnumerable<FeedEntry> EntriesIn(IEnumerable<ArchiveEntry> entries, Language language) =>
        from entry in entries
        let heading = entry.HeadingIn(language)
        where heading is not null
        select new FeedEntry(entry, heading);

    private SyndicationFeed Feed(FeedChannel channel, IEnumerable<FeedEntry> latest)
    {
        var feed = new SyndicationFeed(
            channel.Title,
            configuration.Description[channel.Language],
            new Uri(channel.PageUrl),
            channel.PageUrl,
            lastChanges[channel.Language].Value,
            [.. latest.Select(entry => Item(Describe(entry)))]
        )
        {
            Language = channel.Language.Code,
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(channel.SelfUrl)));
        feed.Authors.Add(new SyndicationPerson(null, configuration.Publisher[channel.Language], null));
        return feed;
    }

    /// <summary>
    /// Returns the time of the last change, not of the build, so that the same site has the same bytes. It counts all
    /// stories of the language, also for a topic: a story that the feed no longer holds, or that left the topic, would
    /// take its date along, and the time would go back. Where there are none, Atom still requires a time.
    /// </summary>
    private DateTimeOffset LastChangeIn(Language language) =>
        EntriesIn(site.Entries, language).Max(entry => (DateTimeOffset?)entry.Modified)
        ?? site.Entries.Max(entry => (DateTimeOffset?)entry.Modified)
        ?? site.Clock.StartOf(site.Clock.Day);

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
        foreach (var file in entry.Files)
        {
            var link = SyndicationLink.CreateMediaEnclosureLink(new Uri(file.Url), file.MediaType, file.Length);
            link.Title = file.Title;
            item.Links.Add(link);
        }

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
    private string AbsoluteLinks(string html, string url)
    {
        var origin = configuration.Address.Origin;
        return VariantMarkup()
            .Replace(html, "")
            .Replace("href=\"#", $"href=\"{url}#", StringComparison.Ordinal)
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
        // Readers take the descriptions of RSS for HTML; those of the other formats say that they are plain text.
        feed.Description = AsHtml(feed.Description);
        foreach (var item in feed.Items)
        {
            item.Summary = AsHtml(item.Summary);
            // RSS has one enclosure an item.
            foreach (var file in item.Links.Where(link => link.RelationshipType == "enclosure").Skip(1))
            {
                item.ElementExtensions.Add(
                    AtomLink(
                        file,
                        new XAttribute("length", file.Length),
                        file.Title is null ? null : new XAttribute("title", file.Title)
                    )
                );
            }

            item.Content = null;
        }

        // Without Atom extensions the formatter omits the feed's own URL.
        var self = feed.Links.Single(link => link.RelationshipType == "self");
        self.MediaType = "application/rss+xml";
        feed.ElementExtensions.Add(AtomLink(self));
        return new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false);
    }

    private static XElement AtomLink(SyndicationLink link, params ReadOnlySpan<XAttribute?> more) =>
        new(
            XName.Get("link", "http://www.w3.org/2005/Atom"),
            new XAttribute("rel", link.RelationshipType),
            new XAttribute("type", link.MediaType),
            new XAttribute("href", link.Uri.OriginalString),
            more.ToArray()
        );

    private static TextSyndicationContent AsHtml(TextSyndicationContent plain) =>
        SyndicationContent.CreatePlaintextContent(
            plain
                .Text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
        );

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
/// <param name="Photo">The first photo, or null.</param>
internal sealed record FeedItem(
    string Url,
    string Title,
    string Summary,
    string Html,
    DateTimeOffset Date,
    DateTimeOffset Modified,
    ImmutableArray<string> Topics,
    FeedFile? Photo,
    ImmutableArray<FeedFile> Documents
)
{
    /// <summary>The photo and the documents.</summary>
    public IEnumerable<FeedFile> Files => Photo is null ? Documents : Documents.Prepend(Photo);
}

/// <summary>A photo or document of a story: its absolute URL, its length in bytes, and its title, null for photos.</summary>
internal sealed record FeedFile(string Url, string MediaType, long Length, string? Title);
