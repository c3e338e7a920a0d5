using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Model;

/// <summary>Makes the site of what the authors wrote: what is published, how it relates, and every address.</summary>
public static class SiteModeler
{
    private static readonly Message OwnPage = new(
        "a page of the site itself",
        "страница самого сайта",
        "сайттын өз барагы"
    );

    private static readonly Message OwnFeed = new(
        "a feed of the site itself",
        "лента самого сайта",
        "сайттын өз жаңылык тасмасы"
    );

    /// <param name="now">The build's clock: later stories are held back.</param>
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
        var stories = embargo.Stories(content.Stories);
        var pages = embargo.Pages(content.Pages);
        ReportAmendedPages(pages, diagnostics);
        var years = ArchiveYears(stories);
        var topics = TopicArchives(configuration, stories);
        var addresses = ClaimAddresses(configuration, stories, pages, years, topics, diagnostics);
        return new Site
        {
            Configuration = configuration,
            Clock = clock,
            Stories = stories.RemoveAll(story => story.Withdrawal is not null),
            Withdrawn = stories.RemoveAll(story => story.Withdrawal is null),
            Pages = pages,
            Years = years,
            Topics = topics,
            Redirects = ReadAliases(stories, pages, addresses, diagnostics),
            HeldBack = embargo.HeldBack,
            Schedule = embargo.Schedule,
            ArticleAddresses = ArticleAddresses(stories, pages),
            PageAddresses = addresses.Paths,
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

    // The day is that of the story's path, or the merger has reported it: a story's list and its address agree.
    private static ImmutableArray<ArchiveYear> ArchiveYears(ImmutableArray<Story> stories) =>
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
        ImmutableArray<Story> stories
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
                        .Select(year => new TopicYear(year.Key, [.. year])),
                ]
            )),
        ];
    }

    private static UrlRegistry ClaimAddresses(
        SiteConfiguration configuration,
        ImmutableArray<Story> stories,
        ImmutableArray<Page> pages,
        ImmutableArray<ArchiveYear> years,
        ImmutableArray<TopicArchive> topics,
        DiagnosticBag diagnostics
    )
    {
        var addresses = new UrlRegistry(diagnostics);
        addresses.Claim(Permalinks.Root, OwnPage);
        addresses.Claim(Permalinks.NotFound, OwnPage);
        foreach (var language in configuration.Languages)
        {
            addresses.Claim(Permalinks.Home(language), OwnPage);
            addresses.Claim(Permalinks.NotFoundIn(language), OwnPage);
            addresses.Claim(Permalinks.Archive(language), OwnPage);
            addresses.Claim(Permalinks.Topics(language), OwnPage);
            addresses.Claim(Permalinks.Search(language), OwnPage);
            addresses.Claim(Permalinks.Atom(language), OwnFeed);
            addresses.Claim(Permalinks.Rss(language), OwnFeed);
            addresses.Claim(Permalinks.JsonFeed(language), OwnFeed);
            foreach (var year in years)
            {
                addresses.Claim(Permalinks.Year(language, year.Year), OwnPage);
                foreach (var month in year.Months)
                {
                    addresses.Claim(Permalinks.Month(language, year.Year, month.Month), OwnPage);
                }
            }

            foreach (var topic in topics)
            {
                addresses.Claim(Permalinks.Topic(language, topic.Topic), OwnPage);
                addresses.Claim(Permalinks.TopicRss(language, topic.Topic), OwnFeed);
                foreach (var year in topic.Years)
                {
                    addresses.Claim(Permalinks.TopicYear(language, topic.Topic, year.Year), OwnPage);
                }
            }
        }

        // One report for a story or page that stands in another's place, not one a language.
        foreach (var story in stories)
        {
            var owner = new SourceLocation(story.Versions[0].Path);
            _ = configuration.Languages.All(l => addresses.TryClaim(Permalinks.Story(l, story.Key), owner));
        }

        foreach (var page in pages)
        {
            var owner = new SourceLocation(page.Versions[0].Path);
            _ = configuration.Languages.All(l => addresses.TryClaim(Permalinks.Page(l, page.Slug), owner));
        }

        return addresses;
    }

    private static ImmutableArray<Redirect> ReadAliases(
        ImmutableArray<Story> stories,
        ImmutableArray<Page> pages,
        UrlRegistry addresses,
        DiagnosticBag diagnostics
    )
    {
        var aliases = new AliasReader(addresses, diagnostics);
        foreach (var (article, address) in Articles(stories, pages))
        {
            aliases.Add(address, article);
        }

        return aliases.Redirects;
    }

    private static Dictionary<string, string> ArticleAddresses(
        ImmutableArray<Story> stories,
        ImmutableArray<Page> pages
    ) => Articles(stories, pages).ToDictionary(pair => pair.Article.Path, pair => pair.Address, StringComparer.Ordinal);

    private static IEnumerable<(Article Article, string Address)> Articles(
        ImmutableArray<Story> stories,
        ImmutableArray<Page> pages
    )
    {
        foreach (var story in stories)
        {
            foreach (var article in story.Versions)
            {
                yield return (article, Permalinks.Story(article.Language, story.Key));
            }
        }

        foreach (var page in pages)
        {
            foreach (var article in page.Versions)
            {
                yield return (article, Permalinks.Page(article.Language, page.Slug));
            }
        }
    }
}
