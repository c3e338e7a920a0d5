using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>The letters of a block that readers would see, with their places in the source.</summary>
internal sealed class VisibleText
{
    /// <summary>Stands for what is not text, such as code, and for characters that a backslash makes plain.</summary>
    private const char Opaque = '\uFFFC';

    /// <summary>How LaTeX and wikis break a line. In Markdown it is one visible backslash.</summary>
    private const string LineBreak = @"\\";

    private readonly Func<int, int> offsetOf;

    private VisibleText(string text, Func<int, int> offsetOf) => (Text, this.offsetOf) = (text, offsetOf);

    /// <summary>The text; its lines are those of the source.</summary>
    public string Text { get; }

    public static VisibleText Of(ContainerInline inline)
    {
        var pieces = new TextPieces();
        Append(pieces, inline);
        return new VisibleText(pieces.ToString(), pieces.Offsets());
    }

    /// <summary>Returns a text whose characters have no places, such as the value of a field.</summary>
    public static VisibleText Of(string text) => new(text, _ => 0);

    /// <summary>Returns the source's offset of a character.</summary>
    public int OffsetOf(int index) => Math.Max(0, offsetOf(index));

    /// <summary>True for a backslash made plain by another one with nothing after it in its line, or a space.</summary>
    private static bool IsLineBreak(LiteralInline literal) =>
        literal.Content.AsSpan() is ['\\', .. var rest]
        && (
            !rest.IsEmpty ? EndsMark(rest)
            : literal.NextSibling is LiteralInline next ? EndsMark(next.Content.AsSpan())
            : literal.NextSibling is null or LineBreakInline
        );

    private static bool EndsMark(ReadOnlySpan<char> text) => text is ['[' or ' ' or '\u00A0', ..];

    private static void Append(TextPieces text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            var start = inline.Span.Start;
            switch (inline)
            {
                case LiteralInline { IsFirstCharacterEscaped: true } literal:
                    text.Append(IsLineBreak(literal) ? LineBreak : [Opaque], start);
                    text.Append(
                        literal.Content.AsSpan()[1..],
                        start + literal.Span.Length - literal.Content.Length + 1
                    );
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan(), start);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan(), start);
                    break;
                case BareAddress address:
                    text.Append(address.Address, start);
                    break;
                case LineBreakInline:
                    text.Append("\n", start);
                    break;
                case LinkInline { IsImage: true } or FootnoteLink:
                    text.Append([Opaque], start);
                    break;
                case ContainerInline inner:
                    Append(text, inner);
                    break;
                default:
                    text.Append([Opaque], start);
                    break;
            }
        }
    }
}
