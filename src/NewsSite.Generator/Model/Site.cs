using System.Collections.Frozen;
using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Model;

/// <summary>Complete model of the site to publish, with all addresses.</summary>
public sealed record Site
{
    public required SiteConfiguration Configuration { get; init; }

    /// <summary>Clock of the build.</summary>
    public required SiteClock Clock { get; init; }

    /// <summary>Published stories without withdrawn ones, newest first.</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Withdrawn stories, newest first.</summary>
    public required ImmutableArray<WithdrawnStory> Withdrawn { get; init; }

    /// <summary>Published stories and withdrawn ones, newest first.</summary>
    public required ImmutableArray<ArchiveEntry> Entries { get; init; }

    /// <summary>Pages that are not news, by slug.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Notice above all pages; null if none is due.</summary>
    public SiteNotice? Notice { get; init; }

    /// <summary>Years that have stories, including withdrawn ones, newest first.</summary>
    public required ImmutableArray<ArchiveYear> Years { get; init; }

    /// <summary>Topics in the order of <c>topics.yaml</c>.</summary>
    public required ImmutableArray<TopicArchive> Topics { get; init; }

    /// <summary>Regions in the order of <c>regions.yaml</c>.</summary>
    public required ImmutableArray<TopicArchive> Regions { get; init; }

    /// <summary>Pages of the lists of documents; the first pages of a list come before its parts.</summary>
    public required ImmutableArray<DocumentPage> Documents { get; init; }

    /// <summary>
    /// All pages and feeds. Routes of one subject are adjacent, in the order of the site's languages.
    /// </summary>
    public required ImmutableArray<Route> Routes { get; init; }

    /// <summary>Redirects in ordinal order of old addresses.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }

    public required HeldBack HeldBack { get; init; }

    /// <summary>Moments after the time of the build that the content names, earliest first.</summary>
    public required ImmutableArray<DueMoment> Schedule { get; init; }

    /// <summary>Addresses of published articles, by the path of the Markdown file.</summary>
    public required IReadOnlyDictionary<string, string> ArticleAddresses { get; init; }

    /// <summary>Paths of all pages and feeds, which are the valid targets of internal links.</summary>
    public required IReadOnlySet<string> PageAddresses { get; init; }

    /// <summary>In a forecast, moments at which pages that are still to come appear, by path; otherwise empty.</summary>
    public required FrozenDictionary<string, DateTimeOffset> Upcoming { get; init; }

    /// <summary>True if a page appears before another one that it leads to.</summary>
    public bool AppearsBefore(string path, string target) =>
        Upcoming.TryGetValue(target, out var moment) && !(Upcoming.TryGetValue(path, out var own) && own >= moment);
}

/// <summary>Counts of unpublished content.</summary>
/// <param name="Drafts">Number of articles that are drafts.</param>
/// <param name="Scheduled">Number of stories with a version dated after the time of the build.</param>
/// <param name="NextDue">Time of the next change without changes to the content; null if there is none.</param>
[MemoryPackable]
public sealed partial record HeldBack(int Drafts, int Scheduled, DateTimeOffset? NextDue);

/// <summary>Unpublished content to include in a preview.</summary>
/// <param name="Drafts">True to include drafts.</param>
/// <param name="Future">True to include content dated after the time of the build.</param>
public sealed record Preview(bool Drafts, bool Future)
{
    public static readonly Preview None = new(false, false);

    /// <summary>
    /// True for a forecast: content dated later is included to see what it would break on its day. Withdrawals to come
    /// have not come, and a link may not lead to what comes out after it.
    /// </summary>
    public bool IsForecast { get; init; }
}
