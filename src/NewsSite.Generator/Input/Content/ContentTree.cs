using System.Collections.Immutable;

namespace NewsSite.Generator.Input.Content;

/// <summary>Content as the authors wrote it.</summary>
/// <param name="Stories">Stories, oldest first.</param>
/// <param name="Pages">Pages that are not news, in ordinal order of slugs.</param>
/// <param name="Unreadable">
/// Files that could not be read. They were reported, so that what is missing because of them is not reported again.
/// </param>
/// <param name="Texts">Reads the Markdown of the articles.</param>
public sealed record ContentTree(
    ImmutableArray<StorySource> Stories,
    ImmutableArray<PageSource> Pages,
    UnreadableContent Unreadable,
    MarkdownTexts Texts
)
{
    /// <summary>Notice above all pages; null if there is none.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Every article that could be read, in no order.</summary>
    public IEnumerable<Article> Articles =>
        Stories.SelectMany(story => story.Articles).Concat(Pages.SelectMany(page => page.Articles));
}

/// <summary>Files of one story.</summary>
/// <param name="Key">Path in the archive: <c>2022/03/15-protokol</c>.</param>
/// <param name="Folder">Folder with photos and documents, relative to the source folder; null if there is none.</param>
/// <param name="Day">Day named by the path.</param>
/// <param name="OtherFiles">Paths of files in the folder other than Markdown, relative to the source folder.</param>
public sealed record StorySource(
    string Key,
    string? Folder,
    DateOnly Day,
    ImmutableArray<Article> Articles,
    ImmutableArray<string> OtherFiles
)
{
    /// <summary>False if a version could not be read, which may give what the others lack.</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>Files of one page that is not news.</summary>
/// <param name="Slug">Name of the folder, also the last segment of the page's URL.</param>
/// <param name="Folder">Folder of the page, relative to the source folder.</param>
/// <param name="OtherFiles">Paths of files in the folder other than Markdown, relative to the source folder.</param>
public sealed record PageSource(
    string Slug,
    string Folder,
    ImmutableArray<Article> Articles,
    ImmutableArray<string> OtherFiles
);
