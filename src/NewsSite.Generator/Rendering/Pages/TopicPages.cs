using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of topics and regions: the lists, their latest stories, and their stories of a year.</summary>
internal sealed class TopicPages(
    SiteConfiguration configuration,
    CardCatalog cards,
    HeadFactory heads,
    InterfaceTexts texts,
    DocumentPages documents
)
{
    public TopicsPage Topics(Language language)
    {
        var title = texts[language, "topics.title"];
        var head = heads.Everywhere(RouteKind.Topics, language, title, null, Permalinks.Topics);
        return new TopicsPage(head with { Breadcrumbs = [heads.Home(language)] });
    }

    public RegionsPage Regions(Language language)
    {
        var title = texts[language, "regions.title"];
        var head = heads.Everywhere(RouteKind.Regions, language, title, null, Permalinks.Regions);
        return new RegionsPage(head with { Breadcrumbs = [heads.Home(language)] });
    }

    private string DescriptionOf(Topic topic, Language language) =>
        texts.Get(
            language,
            topic.Vocabulary == Vocabulary.Topics ? "topic.description" : "region.description",
            (topic.Vocabulary == Vocabulary.Topics ? RouteKind.Topic : "region", topic.Name[language])
        );

    public TopicPage Topic(Language language, TopicArchive topic)
    {
        var name = topic.Topic.Name[language];
        var description = DescriptionOf(topic.Topic, language);
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
                Breadcrumbs = heads.TopicTrail(language, topic.Topic.Vocabulary),
                FeedUrl = topic.HasFeed(language)
                    ? configuration.Address.Link(Permalinks.TopicRss(language, topic.Topic))
                    : null,
                IsIndexed = !topic.Years.IsEmpty,
            },
            cards.Counted(topic, language),
            cards.Of(topic.Stories.Take(configuration.Latest), language),
            [
                .. topic.Years.Select(year => new TopicYearLinkView(
                    year.Year,
                    configuration.Address.Link(Permalinks.TopicYear(language, topic.Topic, year.Year)),
                    year.Count
                )),
            ],
            documents.OfTopic(topic.Topic, language)
        );
    }

    public TopicYearPage TopicYear(Language language, TopicYear year)
    {
        var name = year.Topic.Name[language];
        var head = heads.Everywhere(
            RouteKind.TopicYear,
            language,
            $"{name}, {year.Year}",
            DescriptionOf(year.Topic, language),
            other => Permalinks.TopicYear(other, year.Topic, year.Year)
        );
        return new TopicYearPage(
            head with
            {
                Breadcrumbs = heads.TopicTrail(language, year.Topic),
            },
            cards.Topic(year.Topic, language),
            year.Year,
            year.Count,
            cards.Of(year.Stories, language)
        );
    }
}
