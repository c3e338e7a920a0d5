using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// The cards of stories in every language, each made when it is first asked for, and shared by all lists. Thread-safe.
/// </summary>
internal sealed class CardCatalog
{
    private readonly Dictionary<string, ArchiveEntry> entries;
    private readonly ConcurrentDictionary<string, ByLanguage<CardView>> cards = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Language> languages;
    private readonly ByLanguage<FrozenDictionary<(Vocabulary, string), TopicLinkView>> topics;
    private readonly SiteAddress address;
    private readonly SiteClock clock;
    private readonly RenderedArticles articles;

    public CardCatalog(Site site, RenderedArticles articles)
    {
        this.articles = articles;
        address = site.Configuration.Address;
        clock = site.Clock;
        topics = new(
            site.Configuration.Languages,
            language =>
                new[] { site.Topics, site.Regions }
                    .SelectMany(archives => archives.Select((topic, number) => (topic, number)))
                    .ToFrozenDictionary(
                        pair => (pair.topic.Topic.Vocabulary, pair.topic.Topic.Id),
                        pair => Link(pair.topic.Topic, pair.number, language)
                    )
        );
        languages = site.Configuration.Languages;
        entries = site
            // Two stories at one address have been reported; pages are still made to find further faults.
            .Stories.Concat<ArchiveEntry>(site.Withdrawn)
            .DistinctBy(story => story.Key)
            .ToDictionary(story => story.Key, StringComparer.Ordinal);
    }

    public CardView this[ArchiveEntry story, Language language] =>
        cards.GetOrAdd(story.Key, static (key, catalog) => catalog.CardsOf(key), this)[language];

    private ByLanguage<CardView> CardsOf(string key) => new(languages, language => Card(entries[key], language));

    public ImmutableArray<CardView> Of(IEnumerable<ArchiveEntry> stories, Language language) =>
        [.. stories.Select(story => this[story, language])];

    /// <summary>Returns a topic with its count of stories: for lists of topics and the topic's own page.</summary>
    public TopicView Counted(TopicArchive archive, Language language) =>
        new(Topic(archive.Topic, language), archive.Count);

    public TopicLinkView Topic(Topic topic, Language language) => topics[language][(topic.Vocabulary, topic.Id)];

    public ImmutableArray<TopicLinkView> Topics(ArchiveEntry story, Language language) =>
        [.. story.Topics.Select(topic => Topic(topic, language))];

    public ImmutableArray<TopicLinkView> Regions(ArchiveEntry story, Language language) =>
        [.. story.Regions.Select(region => Topic(region, language))];

    private TopicLinkView Link(Topic topic, int number, Language language) =>
        new(topic.Id, topic.Name[language], address.Link(Permalinks.Topic(language, topic)), number);

    private CardView Card(ArchiveEntry entry, Language language)
    {
        var heading = entry.HeadingFor(language);
        var story = entry as Story;
        var article = story?.For(language);
        var titleLanguage = heading.Language;
        return new CardView
        {
            Id = IdOf(entry),
            Title = Typographer.Set(titleLanguage, heading.Title),
            Url = address.Link(Permalinks.Story(titleLanguage, entry.Key)),
            Language = titleLanguage.Code,
            IsOtherLanguage = titleLanguage != language,
            Date = new DateView(entry.Date, language),
            Summary = article?.Summary is { } summary ? Typographer.Set(titleLanguage, summary.Value) : null,
            Topics = Topics(entry, language),
            Photo = article is null ? null : FirstPhoto(articles[article]),
            IsWithdrawn = entry is WithdrawnStory,
            Event = story is null ? null : DateViews.Event(story, clock, language),
            Deadline = story is null ? null : DateViews.Deadline(story, clock, language),
            IsExpired = story is not null && DateViews.IsExpired(story, clock),
        };
    }

    /// <summary>Returns the id of a story in a list of its month.</summary>
    public static string IdOf(ArchiveEntry entry) => entry.Key[(entry.Key.LastIndexOf('/') + 1)..];

    /// <summary>Returns the first photo of an article, or null.</summary>
    public PhotoView? FirstPhotoOf(Article article) => FirstPhoto(articles[article]);

    private PhotoView? FirstPhoto(RenderedArticle article) =>
        article.Files.Photos is [var first, ..] ? PhotoViews.Of(first, article, 0, address) : null;
}
