using System.Collections.Immutable;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Feeds;

/// <summary>Atom, RSS 2.0 and JSON Feed of the latest stories in each language, and RSS of each topic.</summary>
public static partial class FeedWriter
{
    public static IEnumerable<OutputFile> Write(PageMaterial material)
    {
        foreach (var language in material.Configuration.Languages)
        {
            var latest = Latest(material, material.Site.Stories, language);
            var title = material.Configuration.Title[language];
            var home = material.Absolute(Permalinks.Home(language));
            var atom = new FeedChannel(title, home, material.Absolute(Permalinks.Atom(language)), language);
            var rss = atom with { SelfUrl = material.Absolute(Permalinks.Rss(language)) };
            var json = atom with { SelfUrl = material.Absolute(Permalinks.JsonFeed(language)) };
            yield return Xml(Permalinks.Atom(language), () => Atom(Feed(material, atom, latest)));
            yield return Xml(Permalinks.Rss(language), () => Rss(Feed(material, rss, latest)));
            yield return OutputFile.FromText(
                OutputFile.PathOf(Permalinks.JsonFeed(language)),
                () => JsonFeed.Write(material, json, latest)
            );
            foreach (var topic in material.Site.Topics)
            {
                var path = Permalinks.TopicRss(language, topic.Topic);
                var page = material.Absolute(Permalinks.Topic(language, topic.Topic));
                var name = $"{topic.Topic.Name[language]} — {title}";
                var channel = new FeedChannel(name, page, material.Absolute(path), language);
                yield return Xml(path, () => Rss(Feed(material, channel, Latest(material, topic.Stories, language))));
            }
        }
    }

    /// <summary>The newest stories that truly exist in the language.</summary>
    private static ImmutableArray<FeedEntry> Latest(
        PageMaterial material,
        IEnumerable<Story> stories,
        Language language
    ) =>
        [
            .. (
                from story in stories
                let article = story.In(language)
                where article is not null
                select new FeedEntry(story, article)
            ).Take(material.Configuration.Latest),
        ];

    private static SyndicationFeed Feed(PageMaterial material, FeedChannel channel, ImmutableArray<FeedEntry> entries)
    {
        var configuration = material.Configuration;
        var feed = new SyndicationFeed(
            channel.Title,
            configuration.Description[channel.Language],
            new Uri(channel.PageUrl),
            channel.PageUrl,
            // The last change's moment, not the clock's: the same site gives the same bytes.
            entries.IsEmpty
                ? DateTimeOffset.UnixEpoch
                : entries.Max(entry => entry.Modified),
            [.. entries.Select(entry => Item(material, entry))]
        )
        {
            Language = channel.Language.Code,
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(channel.SelfUrl)));
        feed.Authors.Add(new SyndicationPerson(null, configuration.Publisher[channel.Language], null));
        return feed;
    }

    private static SyndicationItem Item(PageMaterial material, FeedEntry entry)
    {
        var (story, article) = entry;
        var url = new Uri(material.Absolute(Permalinks.Story(article.Language, story.Key)));
        var rendered = material.Articles[article];
        var item = new SyndicationItem(
            Typographer.Set(article.Language, article.Title.Value),
            SyndicationContent.CreateHtmlContent(AbsoluteLinks(material, rendered.Body.Html.Value)),
            url,
            url.AbsoluteUri,
            entry.Modified
        )
        {
            PublishDate = entry.Date,
            Summary = SyndicationContent.CreatePlaintextContent(rendered.Description),
        };
        foreach (var topic in story.Topics)
        {
            item.Categories.Add(new SyndicationCategory(topic.Name[article.Language]));
        }

        return item;
    }

    /// <summary>
    /// Links of an article as full addresses: a reader of feeds is on no page. Our own renderer wrote them, with double
    /// quotation marks that cannot stand in its text. Of a picture the form that every program knows is left.
    /// </summary>
    internal static string AbsoluteLinks(PageMaterial material, string html)
    {
        var origin = material.Configuration.Address.Origin;
        return Choices()
            .Replace(html, "")
            .Replace("href=\"/", $"href=\"{origin}/", StringComparison.Ordinal)
            .Replace("src=\"/", $"src=\"{origin}/", StringComparison.Ordinal);
    }

    /// <summary>What lets a browser choose among the forms of a picture, and what stands there before it.</summary>
    [GeneratedRegex(
        "<svg class=\"tint\"[^>]*></svg>|</?picture>|<source [^>]*>| (srcset|sizes|loading|decoding)=\"[^\"]*\""
    )]
    private static partial Regex Choices();

    private static Atom10FeedFormatter Atom(SyndicationFeed feed) => new Atom10FeedFormatter(feed);

    /// <summary>RSS holds one description an item: the summary, where Atom has the whole text besides.</summary>
    private static Rss20FeedFormatter Rss(SyndicationFeed feed)
    {
        foreach (var item in feed.Items)
        {
            item.Content = null;
        }

        // The formatter leaves the feed's own address out where it is not to write the rest of Atom.
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

/// <summary>What a feed says of itself: full addresses of the page it is a feed of and of the feed.</summary>
internal sealed record FeedChannel(string Title, string PageUrl, string SelfUrl, Language Language);
