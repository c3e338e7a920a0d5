using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of topics: the list, a topic's latest stories, and a topic's stories of a year.</summary>
internal sealed class TopicPages(
    SiteConfiguration configuration,
    CardCatalog cards,
    HeadFactory heads,
    InterfaceTexts texts
)
{
    public TopicsPage Topics(Language language)
    {
        var title = texts[language, "topics.title"];
        var head = heads.Everywhere(RouteKind.Topics, language, title, null, Permalinks.Topics);
        return new TopicsPage(head with { Breadcrumbs = [heads.Home(language)] });
    }

    public TopicPage Topic(Language language, TopicArchive topic)
    {
        var name = topic.Topic.Name[language];
        var description = texts.Get(language, "topic.description", (RouteKind.Topic, name));
        var head = heads.Everywhere(
            RouteKind.Topic,
            language,
            name,
            description,
            other => Permalinks.Topic(other, topic.Topic)
        );
        return new TopicPage(
            head with
            {
                Breadcrumbs = heads.TopicTrail(language),
                FeedUrl = configuration.Address.Link(Permalinks.TopicRss(language, topic.Topic)),
            },
            cards.Topic(topic.Topic, language),
            cards.Of(topic.Stories.Take(configuration.Latest), language),
            [
                .. topic.Years.Select(year => new TopicYearLinkView(
                    year.Year,
                    configuration.Address.Link(Permalinks.TopicYear(language, topic.Topic, year.Year)),
                    year.Stories.Length
                )),
            ]
        );
    }

    public TopicYearPage TopicYear(Language language, TopicYear year)
    {
        var name = year.Topic.Name[language];
        var head = heads.Everywhere(
            RouteKind.TopicYear,
            language,
            $"{name}, {year.Year}",
            texts.Get(language, "topic.description", (RouteKind.Topic, name)),
            other => Permalinks.TopicYear(other, year.Topic, year.Year)
        );
        return new TopicYearPage(
            head with
            {
                Breadcrumbs = heads.TopicTrail(language, year.Topic),
            },
            cards.Topic(year.Topic, language),
            year.Year,
            cards.Of(year.Stories, language)
        );
    }
}
