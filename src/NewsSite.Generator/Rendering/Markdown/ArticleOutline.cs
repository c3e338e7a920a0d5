using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// An article's text for checks: as the author wrote it, before links are resolved and typography is set. Excludes
/// code.
/// </summary>
internal sealed record ArticleOutline
{
    /// <summary>Paragraphs, headings, cells and other blocks, in the order of the text.</summary>
    public required ImmutableArray<TextBlock> Blocks { get; init; }

    /// <summary>Links and pictures, in the order of the text.</summary>
    public required ImmutableArray<OutlineLink> Links { get; init; }

    public required ImmutableArray<SourceLocation> ListItems { get; init; }

    public required ImmutableArray<SourceLocation> Quotes { get; init; }

    /// <summary>Tables whose header row is empty or missing.</summary>
    public required ImmutableArray<SourceLocation> TablesWithoutHeader { get; init; }

    public IEnumerable<TextBlock> Headings => Blocks.Where(block => block.Kind == BlockKind.Heading);
}

/// <summary>The kind of a block of text.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Cell,
    Footnote,
}

/// <summary>A text with the location of each of its characters.</summary>
/// <param name="At">Returns the location of the character at an index.</param>
internal sealed record PlacedText(string Text, Func<int, SourceLocation> At)
{
    /// <summary>
    /// Makes a located text whose characters all have the same location, such as a front matter value.
    /// </summary>
    public static PlacedText Of(string text, SourceLocation location) => new(text, _ => location);

    public SourceLocation Start => At(0);

    /// <summary>The text in lower case, with the same length.</summary>
    public string Lower => field ??= Text.ToLowerInvariant();
}

/// <summary>
/// A block of text. <paramref name="Level"/> is the level of a heading as written, 0 for other kinds.
/// </summary>
internal sealed record TextBlock(BlockKind Kind, int Level, PlacedText Text);

/// <summary>
/// A link or picture. <paramref name="Text"/> is its visible or alternative text; for a bare URL, the URL.
/// </summary>
internal sealed record OutlineLink(string Url, string Text, bool IsPicture, SourceLocation Location);
