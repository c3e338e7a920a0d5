using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// An article's text as its author wrote it, before links are resolved and typography is set: what checks of the text
/// read. Code is left out.
/// </summary>
internal sealed record ArticleOutline
{
    /// <summary>Paragraphs, headings and cells in the order of the text.</summary>
    public required ImmutableArray<TextBlock> Blocks { get; init; }

    /// <summary>Links and pictures, in the order of the text.</summary>
    public required ImmutableArray<OutlineLink> Links { get; init; }

    public required ImmutableArray<SourceLocation> ListItems { get; init; }

    public required ImmutableArray<SourceLocation> Quotes { get; init; }

    /// <summary>Tables whose first row is empty or missing: nothing says what their columns are.</summary>
    public required ImmutableArray<SourceLocation> TablesWithoutHeader { get; init; }

    public IEnumerable<TextBlock> Headings => Blocks.Where(block => block.Kind == BlockKind.Heading);
}

/// <summary>What a block of text is in its article.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Cell,
    Footnote,
}

/// <summary>A text and where each of its letters stands in the file.</summary>
/// <param name="At">The place of the letter at an index.</param>
internal sealed record PlacedText(string Text, Func<int, SourceLocation> At)
{
    /// <summary>A value of the front matter: its place is that of its beginning.</summary>
    public static PlacedText Of(string text, SourceLocation location) => new(text, _ => location);

    public SourceLocation Start => At(0);

    /// <summary>The text in lower case, letter for letter.</summary>
    public string Lower => field ??= Text.ToLowerInvariant();
}

/// <summary>One block; <paramref name="Level"/> is that of a heading as written, and 0 for all else.</summary>
internal sealed record TextBlock(BlockKind Kind, int Level, PlacedText Text);

/// <summary>
/// A link or picture. <paramref name="Text"/> is what a reader would read or hear; a bare address has itself.
/// </summary>
internal sealed record OutlineLink(string Url, string Text, bool IsPicture, SourceLocation Location);
