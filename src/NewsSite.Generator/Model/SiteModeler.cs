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
        ReportAmendedPages(pages, diagnostics);
        var years = ArchiveYears(entries);
        var topics = TopicArchives(configuration, entries);
        var routes = RouteList.Of(configuration, entries, pages, years, topics);
        var urls = UrlRegistry.Of(routes, diagnostics);
        return new Site
        {
            Configuration = configuration,
            Clock = clock,
            Stories = [.. entries.OfType<Story>()],
            Withdrawn = [.. entries.OfType<WithdrawnStory>()],
            Pages = pages,
            Years = years,
            Topics = topics,
            Routes = routes,
            Redirects = ReadAliases(routes, urls, diagnostics),
            HeldBack = embargo.HeldBack,
            Schedule = embargo.Schedule,
            ArticleAddresses = routes
                .Where(route => route.Version is not null)
                .ToDictionary(route => route.Version!.Path, route => route.Path, StringComparer.Ordinal),
            PageAddresses = urls.Paths,
        };
    }

    private static void ReportAmendedPages(ImmutableArray<Page> pages, DiagnosticBag diagnostics)
    {
        foreach (var version in pages.SelectMany(page => page.Versions))
        {
            if (version.Corrections is [var correction, ..])
            {
                diagnostics.Report(ContentRules.OnlyStories, correction.Date.Location, "corrections");
            }

            if (version.Withdrawn is { } withdrawal)
            {
                diagnostics.Report(ContentRules.OnlyStories, withdrawal.Date.Location, "withdrawn");
            }
        }
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
        SiteConfiguration configuration,
        ImmutableArray<ArchiveEntry> stories
    )
    {
        var byTopic = stories
            .SelectMany(story => story.Topics.Select(topic => (topic, story)))
            .ToLookup(pair => pair.topic.Id, pair => pair.story);
        return
        [
            .. configuration.Topics.Select(topic => new TopicArchive(
                topic,
                [
                    .. byTopic[topic.Id]
                        .GroupBy(story => story.Day.Year)
                        .Select(year => new TopicYear(topic, year.Key, [.. year])),
                ]
            )),
        ];
    }

    private static ImmutableArray<Redirect> ReadAliases(
        ImmutableArray<Route> routes,
        UrlRegistry urls,
        DiagnosticBag diagnostics
    )
    {
        var aliases = new AliasReader(urls, diagnostics);
        // Stories come before pages, because the later of two articles with the same alias is reported.
        foreach (var route in routes.Where(route => route.Version is not null).OrderBy(route => route.Subject is Page))
        {
            aliases.Add(route.Path, route.Version!);
        }

        return aliases.Redirects;
    }
}
