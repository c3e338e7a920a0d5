using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// What the authors wrote. <paramref name="Unreadable"/> names the Markdown files that could not be read, each reported,
/// so that links to them are not reported once more.
/// </summary>
/// <param name="Texts">Reads the Markdown of the articles.</param>
public sealed record ContentTree(
    ImmutableArray<StorySource> Stories,
    ImmutableArray<PageSource> Pages,
    FrozenSet<string> Unreadable,
    MarkdownTexts Texts
);

/// <summary>The files of one story.</summary>
/// <param name="Key">Its path in the archive: <c>2022/03/15-protokol</c>.</param>
/// <param name="Folder">The folder its photos and documents lie in, or null for a story without a folder.</param>
/// <param name="Day">The day its path names.</param>
/// <param name="OtherFiles">What lies in its folder besides Markdown, relative to the source folder.</param>
public sealed record StorySource(
    string Key,
    string? Folder,
    DateOnly Day,
    ImmutableArray<Article> Articles,
    ImmutableArray<string> OtherFiles
);

/// <summary>The files of one page that is not news; <paramref name="Slug"/> is its folder's name and its address.</summary>
public sealed record PageSource(
    string Slug,
    string Folder,
    ImmutableArray<Article> Articles,
    ImmutableArray<string> OtherFiles
);
