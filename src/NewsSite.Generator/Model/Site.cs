using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Model;

/// <summary>Everything that will be published and how it relates; every address is known here.</summary>
public sealed record Site
{
    public required SiteConfiguration Configuration { get; init; }

    /// <summary>The build's clock.</summary>
    public required SiteClock Clock { get; init; }

    /// <summary>Those that can be read, newest first.</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Those that were published and withdrawn, newest first.</summary>
    public required ImmutableArray<WithdrawnStory> Withdrawn { get; init; }

    /// <summary>By slug.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Newest first; only years that have stories. Those withdrawn are in it: their places stay.</summary>
    public required ImmutableArray<ArchiveYear> Years { get; init; }

    /// <summary>In the order of <c>topics.yaml</c>.</summary>
    public required ImmutableArray<TopicArchive> Topics { get; init; }

    /// <summary>Every page and feed; those of one subject stand together, in the order of the site's languages.</summary>
    public required ImmutableArray<Route> Routes { get; init; }

    /// <summary>By old address, in ordinal order.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }

    public required HeldBack HeldBack { get; init; }

    /// <summary>What becomes due after the build's clock, earliest first.</summary>
    public required ImmutableArray<DueMoment> Schedule { get; init; }

    /// <summary>The address of each published article, by the path of its Markdown file.</summary>
    public required IReadOnlyDictionary<string, string> ArticleAddresses { get; init; }

    /// <summary>Every path of the site a page or feed stands at: where links may lead.</summary>
    public required IReadOnlySet<string> PageAddresses { get; init; }
}

/// <summary>An old path as the author wrote it, the path of the article it leads to in one step, and where it is written.</summary>
public sealed record Redirect(string From, string To, VersionHeading Target, SourceLocation Location)
{
    /// <summary>The old path decoded and as a folder: hosts serve <c>/a</c>, <c>/a/</c> and <c>/a/index.html</c> as one.</summary>
    public string Folder => FolderOf(From);

    internal static string FolderOf(string alias)
    {
        var path = Uri.UnescapeDataString(alias);
        return (path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^10] : path).TrimEnd('/') + "/";
    }
}

/// <summary>
/// What is not published yet: drafts (articles), scheduled stories, and when the site next changes by itself (null if it
/// does not).
/// </summary>
[MemoryPackable]
public sealed partial record HeldBack(int Drafts, int Scheduled, DateTimeOffset? NextDue);

/// <summary>What a build takes in that is not published: for previews.</summary>
public sealed record Preview(bool Drafts, bool Future)
{
    public static readonly Preview None = new(false, false);
}
