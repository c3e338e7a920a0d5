using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The cards of every story in every language, made once and shared by all lists.</summary>
internal sealed class CardCatalog
{
    private readonly Dictionary<string, ByLanguage<CardView>> cards;
    private readonly ByLanguage<FrozenDictionary<string, TopicLinkView>> topics;
    private readonly SiteAddress address;
    private readonly RenderedArticles articles;

    public CardCatalog(Site site, RenderedArticles articles)
    {
        this.articles = articles;
        address = site.Configuration.Address;
        topics = new(
            site.Configuration.Languages,
            language => site.Topics.ToFrozenDictionary(topic => topic.Topic.Id, topic => TopicLink(topic, language))
        );
        cards = site
            // Two stories at one address have been reported; pages are still made to find further faults.
            .Stories.Concat<ArchiveEntry>(site.Withdrawn)
            .DistinctBy(story => story.Key)
            .AsParallel()
            .Select(story =>
                (story.Key, Cards: new ByLanguage<CardView>(site.Configuration.Languages, l => Card(story, l)))
            )
            .ToDictionary(pair => pair.Key, pair => pair.Cards, StringComparer.Ordinal);
    }

    public CardView this[ArchiveEntry story, Language language] => cards[story.Key][language];

    public ImmutableArray<CardView> Of(IEnumerable<ArchiveEntry> stories, Language language) =>
        [.. stories.Select(story => this[story, language])];

    public TopicLinkView Topic(Topic topic, Language language) => topics[language][topic.Id];

    public ImmutableArray<TopicLinkView> Topics(ArchiveEntry story, Language language) =>
        [.. story.Topics.Select(topic => Topic(topic, language))];

    private TopicLinkView TopicLink(TopicArchive topic, Language language) =>
        new(
            topic.Topic.Id,
            topic.Topic.Name[language],
            address.Link(Permalinks.Topic(language, topic.Topic)),
            topic.Count
        );

    private CardView Card(ArchiveEntry entry, Language language)
    {
        var heading = entry.HeadingFor(language);
        var article = (entry as Story)?.For(language);
        var titleLanguage = heading.Language;
        return new CardView
        {
            Title = Typographer.Set(titleLanguage, heading.Title),
            Url = address.Link(Permalinks.Story(titleLanguage, entry.Key)),
            Language = titleLanguage.Code,
            IsOtherLanguage = titleLanguage != language,
            Date = new DateView(entry.Date, language),
            Summary = article?.Summary is { } summary ? Typographer.Set(titleLanguage, summary.Value) : null,
            Topics = Topics(entry, language),
            Photo = article is null ? null : FirstPhoto(articles[article]),
            IsWithdrawn = entry is WithdrawnStory,
        };
    }

    private PhotoView? FirstPhoto(RenderedArticle article) =>
        article.Files.Photos is [var first, ..] ? PhotoViews.Of(first, article, 0, address) : null;
}
