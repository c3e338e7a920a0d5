using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;
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

    /// <summary>Pages that are not news, by slug.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Years that have stories, including withdrawn ones, newest first.</summary>
    public required ImmutableArray<ArchiveYear> Years { get; init; }

    /// <summary>Topics in the order of <c>topics.yaml</c>.</summary>
    public required ImmutableArray<TopicArchive> Topics { get; init; }

    /// <summary>
    /// All pages and feeds. Routes of one subject are adjacent, in the order of the site's languages.
    /// </summary>
    public required ImmutableArray<Route> Routes { get; init; }

    /// <summary>Redirects in ordinal order of old addresses.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }

    public required HeldBack HeldBack { get; init; }

    /// <summary>Changes due after the time of the build, earliest first.</summary>
    public required ImmutableArray<DueMoment> Schedule { get; init; }

    /// <summary>Addresses of published articles, by the path of the Markdown file.</summary>
    public required IReadOnlyDictionary<string, string> ArticleAddresses { get; init; }

    /// <summary>Paths of all pages and feeds, which are the valid targets of internal links.</summary>
    public required IReadOnlySet<string> PageAddresses { get; init; }
}

/// <summary>Redirect from an old path to an article.</summary>
/// <param name="From">Old path as the author wrote it.</param>
/// <param name="To">Path of the article, never another redirect.</param>
/// <param name="Target">Heading of the article.</param>
/// <param name="Location">Location of the alias in the source.</param>
public sealed record Redirect(string From, string To, VersionHeading Target, SourceLocation Location)
{
    /// <summary>
    /// Old path, decoded and with a trailing slash: hosts serve <c>/a</c>, <c>/a/</c> and <c>/a/index.html</c> alike.
    /// </summary>
    public string Folder => FolderOf(From);

    internal static string FolderOf(string alias)
    {
        var path = Uri.UnescapeDataString(alias);
        return (path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^10] : path).TrimEnd('/') + "/";
    }
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
}
