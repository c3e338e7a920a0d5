using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The topics, each topic's latest stories, and each topic's stories of a year.</summary>
internal static class TopicPages
{
    public static IEnumerable<PlannedPage> Plan(PageMaterial material)
    {
        foreach (var language in material.Configuration.Languages)
        {
            yield return new PlannedPage(
                Permalinks.Topics(language),
                language,
                PageKind.Topics,
                () => Topics(material, language)
            );
            foreach (var topic in material.Site.Topics)
            {
                var path = Permalinks.Topic(language, topic.Topic);
                yield return new PlannedPage(path, language, PageKind.Topic, () => Topic(material, language, topic));
                foreach (var year in topic.Years)
                {
                    yield return new PlannedPage(
                        Permalinks.TopicYear(language, topic.Topic, year.Year),
                        language,
                        PageKind.TopicYear,
                        () => TopicYear(material, language, topic, year)
                    );
                }
            }
        }
    }

    private static TopicsPage Topics(PageMaterial material, Language language)
    {
        var title = material.Texts[language, "topics.title"];
        var head = material.Heads.Everywhere(PageKind.Topics, language, title, null, Permalinks.Topics);
        return new TopicsPage(head with { Breadcrumbs = [material.Heads.Home(language)] });
    }

    private static TopicPage Topic(PageMaterial material, Language language, TopicArchive topic)
    {
        var name = topic.Topic.Name[language];
        var description = material.Texts.Get(language, "topic.description", (PageKind.Topic, name));
        var head = material.Heads.Everywhere(
            PageKind.Topic,
            language,
            name,
            description,
            other => Permalinks.Topic(other, topic.Topic)
        );
        return new TopicPage(
            head with
            {
                Breadcrumbs = material.Heads.TopicTrail(language),
                FeedUrl = material.Link(Permalinks.TopicRss(language, topic.Topic)),
            },
            material.Cards.Topic(topic.Topic, language),
            material.Cards.Of(topic.Stories.Take(material.Configuration.Latest), language),
            [
                .. topic.Years.Select(year => new TopicYearLinkView(
                    year.Year,
                    material.Link(Permalinks.TopicYear(language, topic.Topic, year.Year)),
                    year.Stories.Length
                )),
            ]
        );
    }

    private static TopicYearPage TopicYear(PageMaterial material, Language language, TopicArchive topic, TopicYear year)
    {
        var name = topic.Topic.Name[language];
        var head = material.Heads.Everywhere(
            PageKind.TopicYear,
            language,
            $"{name}, {year.Year}",
            material.Texts.Get(language, "topic.description", (PageKind.Topic, name)),
            other => Permalinks.TopicYear(other, topic.Topic, year.Year)
        );
        return new TopicYearPage(
            head with
            {
                Breadcrumbs = material.Heads.TopicTrail(language, topic.Topic),
            },
            material.Cards.Topic(topic.Topic, language),
            year.Year,
            material.Cards.Of(year.Stories, language)
        );
    }
}
