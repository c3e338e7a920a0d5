using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>An article's Markdown, rendered.</summary>
public sealed record ArticleBody
{
    /// <summary>Safe HTML without a wrapping element; links are paths from the root of the host.</summary>
    public required RecoverableText Html { get; init; }

    /// <summary>What a reader reads, without marks; blocks are parted by line ends.</summary>
    public required RecoverableText Text { get; init; }

    /// <summary>The ids a link with a fragment can lead to.</summary>
    public required ImmutableArray<string> Anchors { get; init; }

    /// <summary>Links with a fragment into pages of the site, to be checked once every body is known.</summary>
    public required ImmutableArray<FragmentLink> FragmentLinks { get; init; }

    /// <summary>Documents the text links to, relative to the story's folder.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>Pictures the text shows or links to.</summary>
    public required ImmutableArray<Picture> Pictures { get; init; }

    /// <summary>The first paragraph's text, for pages that have no summary.</summary>
    public required string FirstParagraph { get; init; }
}

/// <summary>A link to <c>Path#Fragment</c> and where it stands.</summary>
public sealed record FragmentLink(string Path, string Fragment, SourceLocation Location);
