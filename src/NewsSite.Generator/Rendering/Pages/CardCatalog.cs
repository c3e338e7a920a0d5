using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The cards of every story in every language, made once: a story stands in many lists.</summary>
public sealed class CardCatalog
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
            // Two stories at one address have been reported; the pages are still made, to find what else is wrong.
            .Stories.Concat(site.Withdrawn)
            .DistinctBy(story => story.Key)
            .AsParallel()
            .Select(story =>
                (story.Key, Cards: new ByLanguage<CardView>(site.Configuration.Languages, l => Card(story, l)))
            )
            .ToDictionary(pair => pair.Key, pair => pair.Cards, StringComparer.Ordinal);
    }

    public CardView this[Story story, Language language] => cards[story.Key][language];

    public ImmutableArray<CardView> Of(IEnumerable<Story> stories, Language language) =>
        [.. stories.Select(story => this[story, language])];

    public TopicLinkView Topic(Topic topic, Language language) => topics[language][topic.Id];

    public ImmutableArray<TopicLinkView> Topics(Story story, Language language) =>
        [.. story.Topics.Select(topic => Topic(topic, language))];

    private TopicLinkView TopicLink(TopicArchive topic, Language language) =>
        new(
            topic.Topic.Id,
            topic.Topic.Name[language],
            address.Link(Permalinks.Topic(language, topic.Topic)),
            topic.Count
        );

    private CardView Card(Story story, Language language)
    {
        var article = story.For(language);
        var written = article.Language;
        return new CardView
        {
            Title = Typographer.Set(written, article.Title.Value),
            Url = address.Link(Permalinks.Story(written, story.Key)),
            Language = written.Code,
            IsOtherLanguage = written != language,
            Date = new DateView(story.Date, language),
            Summary = article.Summary is null ? null : Typographer.Set(written, article.Summary.Value),
            Topics = Topics(story, language),
            Photo = story.Withdrawal is null ? FirstPhoto(articles[article]) : null,
            IsWithdrawn = story.Withdrawal is not null,
        };
    }

    private PhotoView? FirstPhoto(RenderedArticle article) =>
        article.Files.Photos is [var first, ..] ? PhotoViews.Of(first, article, 0, address) : null;
}
