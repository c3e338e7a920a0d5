using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Collects the text of a block, with the source offsets of its pieces.</summary>
internal sealed class OutlineText(SourceText source)
{
    /// <summary>A placeholder for content that is not text: code, a picture, a bare URL.</summary>
    public const char NotText = '\uFFFC';

    private readonly StringBuilder text = new();
    private readonly List<(int Index, int Offset)> pieces = [];

    public void Read(ContainerInline container, ImmutableArray<OutlineLink>.Builder links)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(literal.Content.AsSpan(), literal.Span.Start);
                    break;
                case LineBreakInline:
                    Append(" ", inline.Span.Start);
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded.AsSpan(), inline.Span.Start);
                    break;
                case AutolinkInline autolink:
                    links.Add(new OutlineLink(autolink.Url, autolink.Url, false, source.LocationOf(inline.Span.Start)));
                    Append([NotText], inline.Span.Start);
                    break;
                case LinkInline link:
                    ReadLink(link, links);
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline inner:
                    Read(inner, links);
                    break;
                default:
                    Append([NotText], inline.Span.Start);
                    break;
            }
        }
    }

    private void ReadLink(LinkInline link, ImmutableArray<OutlineLink>.Builder links)
    {
        var linkIndex = links.Count;
        var start = text.Length;
        var pieceCount = pieces.Count;
        Read(link, links);
        var content = text.ToString(start, text.Length - start).Trim();
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

        // Inserted before its content: a picture in a link follows the link.
        links.Insert(linkIndex, new OutlineLink(url, content, link.IsImage, source.LocationOf(link.Span.Start)));
        if (link.IsImage)
        {
            text.Length = start;
            pieces.RemoveRange(pieceCount, pieces.Count - pieceCount);
            Append([NotText], link.Span.Start);
        }
    }

    public PlacedText ToPlaced(int start)
    {
        var placed = pieces.ToArray();
        return new PlacedText(
            text.ToString(),
            index =>
            {
                var piece = Array.FindLastIndex(placed, piece => piece.Index <= index);
                return source.LocationOf(piece < 0 ? start : placed[piece].Offset + index - placed[piece].Index);
            }
        );
    }

    private void Append(ReadOnlySpan<char> piece, int offset)
    {
        pieces.Add((text.Length, offset));
        text.Append(piece);
    }
}
