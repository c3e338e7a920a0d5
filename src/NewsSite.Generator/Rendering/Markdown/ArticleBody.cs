using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Describes an article's rendered Markdown, without the HTML and plain text: <see cref="BodyRenderer"/> returns those.
/// The body cache serialises this record directly.
/// </summary>
[MemoryPackable]
internal sealed partial record ArticleBody
{
    /// <summary>The <see cref="TextHash"/> of the HTML.</summary>
    public required UInt128 HtmlHash { get; init; }

    /// <summary>The <see cref="TextHash"/> of the plain text.</summary>
    public required UInt128 PlainTextHash { get; init; }

    /// <summary>The ids that fragments of links can name.</summary>
    public required ImmutableArray<string> Anchors { get; init; }

    /// <summary>Links with a fragment to pages of the site; checked when all bodies are rendered.</summary>
    public required ImmutableArray<FragmentLink> FragmentLinks { get; init; }

    /// <summary>Documents that the text links to, relative to the story's folder.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>Pictures that the text shows or links to.</summary>
    public required ImmutableArray<Picture> Pictures { get; init; }

    /// <summary>The plain text of the first paragraph, for articles without a summary.</summary>
    public required string FirstParagraph { get; init; }
}

/// <summary>A link to <c>Path#Fragment</c> and its location.</summary>
[MemoryPackable]
internal sealed partial record FragmentLink(string Path, string Fragment, SourceLocation Location);
