using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Lists all pages and feeds of a site. Routes of one subject are adjacent, in the order of the site's languages.
/// </summary>
internal sealed class RouteList
{
    private readonly SiteConfiguration configuration;
    private readonly ImmutableArray<Route>.Builder routes = ImmutableArray.CreateBuilder<Route>();

    private RouteList(SiteConfiguration configuration) => this.configuration = configuration;

    /// <summary>Returns the routes of a site.</summary>
    /// <param name="topics">Topics and regions.</param>
    /// <param name="entries">Stories, including withdrawn ones, newest first.</param>
    public static ImmutableArray<Route> Of(
        SiteConfiguration configuration,
        ImmutableArray<ArchiveEntry> entries,
        ImmutableArray<Page> pages,
        ImmutableArray<ArchiveYear> years,
        ImmutableArray<TopicArchive> topics,
        ImmutableArray<DocumentPage> documents
    )
    {
        var list = new RouteList(configuration);
        list.AddGeneral(LastChangeOf(entries));
        list.AddCalendars(entries);
        if (!configuration.Regions.IsEmpty)
        {
            list.Add(RouteKind.Regions, Permalinks.Regions, LastChangeOf(entries));
        }

        foreach (var topic in topics)
        {
            list.AddTopic(topic);
        }

        foreach (var page in documents)
        {
            list.AddDocuments(page);
        }

        foreach (var page in pages)
        {
            list.AddPage(page);
        }

        foreach (var year in years)
        {
            list.AddYear(year);
        }

        return list.routes.DrainToImmutable();
    }

    /// <summary>
    /// Returns the last change of all stories, or null if there are none. The newest story alone would not do: when it
    /// is withdrawn, the date would go back.
    /// </summary>
    private static DateTimeOffset? LastChangeOf(IEnumerable<ArchiveEntry> entries) =>
        entries.Max(entry => (DateTimeOffset?)entry.Modified);

    private void AddGeneral(DateTimeOffset? newest)
    {
        var first = configuration.DefaultLanguage;
        routes.Add(new Route(Permalinks.Root, first, RouteKind.Languages));
        routes.Add(new Route(Permalinks.NotFound, first, RouteKind.NotFound));
        Add(RouteKind.Home, Permalinks.Home, newest);
        Add(RouteKind.NotFound, Permalinks.NotFoundIn);
        Add(RouteKind.Archive, Permalinks.Archive, newest);
        Add(RouteKind.Topics, Permalinks.Topics, newest);
        Add(RouteKind.Atom, Permalinks.Atom);
        Add(RouteKind.Rss, Permalinks.Rss);
        Add(RouteKind.JsonFeed, Permalinks.JsonFeed);
        routes.AddRange(
            configuration
                .Languages.Where(language => language.HasSearch)
                .Select(language => new Route(Permalinks.Search(language), language, RouteKind.Search))
        );
    }

    /// <summary>Adds the calendar of each language that has a story with dates.</summary>
    private void AddCalendars(ImmutableArray<ArchiveEntry> entries)
    {
        var dated = entries.OfType<Story>().Where(story => story.Dates.HasCalendar).ToList();
        routes.AddRange(
            configuration
                .Languages.Where(language => dated.Any(story => story.In(language) is not null))
                .Select(language => new Route(Permalinks.Calendar(language), language, RouteKind.Calendar))
        );
    }

    private void AddTopic(TopicArchive topic)
    {
        // No date: stories leave a topic without one, and a date made of those that stay would go back.
        Add(RouteKind.Topic, language => Permalinks.Topic(language, topic.Topic), subject: topic);
        routes.AddRange(
            configuration
                .Languages.Where(topic.HasFeed)
                .Select(language => new Route(
                    Permalinks.TopicRss(language, topic.Topic),
                    language,
                    RouteKind.TopicRss,
                    topic
                ))
        );
        foreach (var year in topic.Years)
        {
            Add(RouteKind.TopicYear, language => Permalinks.TopicYear(language, topic.Topic, year.Year), subject: year);
        }
    }

    private void AddDocuments(DocumentPage page) =>
        routes.AddRange(
            page.Slices.Select(slice => new Route(
                Permalinks.Documents(slice.Language, page.Filter, page.Part),
                slice.Language,
                RouteKind.Documents,
                page,
                LastChange: slice.Documents.Max(document => document.Story.Modified)
            ))
        );

    private void AddPage(Page page)
    {
        foreach (var language in configuration.Languages)
        {
            var article = page.In(language);
            routes.Add(
                new Route(
                    Permalinks.Page(language, page.Slug),
                    language,
                    article is null ? RouteKind.Missing : RouteKind.Page,
                    page,
                    article is null ? null : VersionHeading.Of(article, default)
                )
            );
        }
    }

    private void AddYear(ArchiveYear year)
    {
        var modified = year.Months.SelectMany(month => month.Stories).Max(story => story.Modified);
        Add(RouteKind.Year, language => Permalinks.Year(language, year.Year), modified, year);
        foreach (var month in year.Months.Reverse())
        {
            Add(
                RouteKind.Month,
                language => Permalinks.Month(language, month.Year, month.Month),
                month.Stories.Max(story => story.Modified),
                month
            );
            foreach (var story in month.Stories)
            {
                AddStory(story);
            }
        }
    }

    private void AddStory(ArchiveEntry story)
    {
        var headings = story.Headings;
        foreach (var language in configuration.Languages)
        {
            var version = headings.FirstOrDefault(heading => heading.Language == language);
            var kind =
                story is WithdrawnStory ? RouteKind.Withdrawn
                : version is null ? RouteKind.Missing
                : RouteKind.Article;
            routes.Add(
                new Route(Permalinks.Story(language, story.Key), language, kind, story, version, story.Modified)
            );
        }

        // After the pages: those of one subject are adjacent.
        foreach (var version in story is Story { Dates.HasCalendar: true } dated ? dated.Versions : [])
        {
            var path = Permalinks.StoryCalendar(version.Language, story.Key);
            routes.Add(new Route(path, version.Language, RouteKind.StoryCalendar, story, LastChange: story.Modified));
        }
    }

    private void Add(
        string kind,
        Func<Language, string> pathIn,
        DateTimeOffset? lastChange = null,
        IRouteSubject? subject = null
    ) =>
        routes.AddRange(
            configuration.Languages.Select(language => new Route(
                pathIn(language),
                language,
                kind,
                subject,
                LastChange: lastChange
            ))
        );
}
