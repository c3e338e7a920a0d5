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

    /// <summary>The headings in their order; fragments of links can name their ids.</summary>
    public required ImmutableArray<BodyHeading> Headings { get; init; }

    /// <summary>The number of words of the plain text.</summary>
    public required int WordCount { get; init; }

    /// <summary>True if the text has pictures, tables, videos, code or footnotes, which need styles of their own.</summary>
    public required bool IsRich { get; init; }

    /// <summary>Links with a fragment to pages of the site; checked when all bodies are rendered.</summary>
    public required ImmutableArray<FragmentLink> FragmentLinks { get; init; }

    /// <summary>Links to files of the site by their addresses; checked when all bodies are rendered.</summary>
    public required ImmutableArray<FileLink> FileLinks { get; init; }

    /// <summary>Documents that the text links to, relative to the story's folder.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>Pictures that the text shows or links to.</summary>
    public required ImmutableArray<Picture> Pictures { get; init; }

    /// <summary>
    /// Problems with the marks of the text, at places in it: see <see cref="SourceText.InFile"/>. They depend on nothing
    /// else, so that a cached body reports them too.
    /// </summary>
    public required ImmutableArray<Diagnostic> Marks { get; init; }

    /// <summary>The plain text of the first paragraph, for articles without a summary.</summary>
    public required string FirstParagraph { get; init; }
}

/// <summary>A heading: its id, its plain text, and its level in the page, from 2.</summary>
[MemoryPackable]
internal sealed partial record BodyHeading(string Id, string Text, int Level);

/// <summary>A link to <c>Path#Fragment</c> and its location.</summary>
[MemoryPackable]
internal sealed partial record FragmentLink(string Path, string Fragment, SourceLocation Location);

/// <summary>A link to a file of the site by its address, and its location.</summary>
/// <param name="Written">The link as its author wrote it.</param>
[MemoryPackable]
internal sealed partial record FileLink(string Path, string Written, SourceLocation Location);
