using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>
/// Builds the model of the site from the content: published stories, their relations, and all addresses.
/// </summary>
public static class SiteModeler
{
    /// <summary>Returns the model of the site. Reports conflicts between versions and between addresses.</summary>
    /// <param name="now">Time of the build; stories dated later are held back.</param>
    public static Site Model(
        SiteConfiguration configuration,
        ContentTree content,
        DateTimeOffset now,
        Preview preview,
        DiagnosticBag diagnostics
    )
    {
        var clock = new SiteClock(now, configuration.TimeZone);
        var embargo = new Embargo(configuration, clock, preview, diagnostics);
        var entries = embargo.Entries(content.Stories);
        var pages = embargo.Pages(content.Pages);
        var notice = embargo.Present(content.Notice);
        ReportAmendedPages(pages, diagnostics);
        var years = ArchiveYears(entries);
        var topics = TopicArchives(configuration.Topics, entries, story => story.Topics);
        var regions = TopicArchives(configuration.Regions, entries, story => story.Regions);
        var vocabulary = topics.AddRange(regions);
        ImmutableArray<Story> stories = [.. entries.OfType<Story>()];
        var documents = DocumentLists.Of(configuration, stories);
        var routes = RouteList.Of(configuration, entries, pages, years, vocabulary, documents);
        var urls = UrlRegistry.Of(routes, diagnostics);
        return new Site
        {
            Configuration = configuration,
            Clock = clock,
            Entries = entries,
            Stories = stories,
            Withdrawn = [.. entries.OfType<WithdrawnStory>()],
            Pages = pages,
            Notice = notice is null ? null : NoticeLinks.Of(notice, configuration, entries, urls, diagnostics),
            Years = years,
            Topics = topics,
            Regions = regions,
            Documents = documents,
            Routes = routes,
            Redirects = SiteAliases.Read(configuration, routes, stories, vocabulary, urls, diagnostics),
            HeldBack = embargo.HeldBack,
            Schedule = embargo.Schedule,
            ArticleAddresses = routes
                .Where(route => route.Version is not null)
                .ToDictionary(route => route.Version!.Path, route => route.Path, StringComparer.Ordinal),
            PageAddresses = urls.Paths,
            Upcoming = preview.IsForecast ? Upcoming(routes, clock) : FrozenDictionary<string, DateTimeOffset>.Empty,
        };
    }

    private static FrozenDictionary<string, DateTimeOffset> Upcoming(ImmutableArray<Route> routes, SiteClock clock) =>
        routes
            .Select(route => (route.Path, route.FirstAppearance))
            .Where(route => route.FirstAppearance is { } moment && !clock.HasCome(moment))
            .DistinctBy(route => route.Path)
            .ToFrozenDictionary(route => route.Path, route => route.FirstAppearance!.Value, StringComparer.Ordinal);

    private static void ReportAmendedPages(ImmutableArray<Page> pages, DiagnosticBag diagnostics)
    {
        foreach (var version in pages.SelectMany(page => page.Versions))
        {
            if (version.Corrections is [var correction, ..])
            {
                diagnostics.Report(ContentRules.OnlyStories, correction.Date.Location, "corrections");
            }

            if (version.Contact is { } contact)
            {
                diagnostics.Report(ContentRules.OnlyStories, contact.Name.Location, "contact");
            }

            if (version.Withdrawn is { } withdrawal)
            {
                diagnostics.Report(ContentRules.OnlyStories, withdrawal.Date.Location, "withdrawn");
            }

            foreach (var (place, name) in DatesOf(version))
            {
                diagnostics.Report(ContentRules.OnlyStories, place, name);
            }
        }
    }

    private static IEnumerable<(SourceLocation Place, string Name)> DatesOf(Article version)
    {
        var places = new[]
        {
            (version.Event?.Start.Location, "event"),
            (version.Deadline?.Location, "deadline"),
            (version.Expires?.Location, "expires"),
        };
        return places.Where(place => place.Location is not null).Select(place => (place.Location!.Value, place.Item2));
    }

    // Dates agree with the paths of stories, because the merger reports any that differ.
    private static ImmutableArray<ArchiveYear> ArchiveYears(ImmutableArray<ArchiveEntry> stories) =>
        [
            .. stories
                .GroupBy(story => story.Day.Year)
                .OrderByDescending(year => year.Key)
                .Select(year => new ArchiveYear(
                    year.Key,
                    [
                        .. year.GroupBy(story => story.Day.Month)
                            .OrderBy(month => month.Key)
                            .Select(month => new ArchiveMonth(year.Key, month.Key, [.. month])),
                    ]
                )),
        ];

    private static ImmutableArray<TopicArchive> TopicArchives(
        ImmutableArray<Topic> topics,
        ImmutableArray<ArchiveEntry> stories,
        Func<ArchiveEntry, ImmutableArray<Topic>> topicsOf
    )
    {
        var byTopic = stories
            .SelectMany(story => topicsOf(story).Select(topic => (topic, story)))
            .ToLookup(pair => pair.topic.Id, pair => pair.story);
        return
        [
            .. topics.Select(topic => new TopicArchive(
                topic,
                [
                    .. byTopic[topic.Id]
                        .GroupBy(story => story.Day.Year)
                        .Select(year => new TopicYear(topic, year.Key, [.. year])),
                ]
            )),
        ];
    }
}
