using System.Collections.Immutable;

namespace NewsSite.Import.Markup;

/// <summary>A block of a text, whatever markup it was written in.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
internal sealed record ParagraphBlock(ImmutableArray<Inline> Content) : Block;

/// <summary>A heading of level 1 to 6.</summary>
internal sealed record HeadingBlock(int Level, ImmutableArray<Inline> Content) : Block;

/// <summary>A list.</summary>
/// <param name="Start">The first number, or null for a list without numbers.</param>
internal sealed record ListBlock(int? Start, ImmutableArray<ImmutableArray<Block>> Items) : Block;

/// <summary>A quotation.</summary>
internal sealed record QuoteBlock(ImmutableArray<Block> Content) : Block;

/// <summary>A table; all rows have the same number of cells.</summary>
internal sealed record TableBlock(ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Rows) : Block;

/// <summary>Text whose spaces and line breaks count.</summary>
internal sealed record CodeBlock(string Text) : Block;

/// <summary>A picture on its own.</summary>
/// <param name="Source">The address in the source.</param>
/// <param name="Larger">The address of the same picture in full size, or null.</param>
internal sealed record PictureBlock(string Source, string Alt, string Caption, string? Larger = null) : Block;

/// <summary>A line across the page.</summary>
internal sealed record RuleBlock : Block;

/// <summary>A part of a line.</summary>
internal abstract record Inline;

/// <summary>Characters.</summary>
internal sealed record TextInline(string Text) : Inline;

/// <summary>A line break inside a paragraph.</summary>
internal sealed record BreakInline : Inline;

/// <summary>A part with an appearance or a target.</summary>
internal sealed record SpanInline(SpanKind Kind, ImmutableArray<Inline> Content, string Target = "") : Inline;

/// <summary>Kinds of <see cref="SpanInline"/>.</summary>
internal enum SpanKind
{
    Strong,
    Emphasis,
    Struck,
    Superscript,
    Subscript,
    Code,

    /// <summary>A link; <see cref="SpanInline.Target"/> is its address.</summary>
    Link,

    /// <summary>A picture in a line; the target is its address, the content its alternative text.</summary>
    Picture,
}
