using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Describes an article's rendered Markdown. Its two long texts stay behind the cache: <see cref="BodyRenderer"/> gives them.
/// The body cache serialises it as it stands.
/// </summary>
[MemoryPackable]
internal sealed partial record ArticleBody
{
    /// <summary>The <see cref="TextHash"/> of its HTML.</summary>
    public required UInt128 HtmlHash { get; init; }

    /// <summary>The <see cref="TextHash"/> of its plain text.</summary>
    public required UInt128 PlainTextHash { get; init; }

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
[MemoryPackable]
internal sealed partial record FragmentLink(string Path, string Fragment, SourceLocation Location);
