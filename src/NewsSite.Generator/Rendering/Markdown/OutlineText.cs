using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Collects the text of a block, with the source offsets of its pieces.</summary>
internal sealed class OutlineText(SourceText source)
{
    /// <summary>A placeholder for content that is not text: code, a picture, a bare URL.</summary>
    public const char NotText = '\uFFFC';

    private readonly TextPieces text = new();

    public void Read(ContainerInline container, ImmutableArray<OutlineLink>.Builder links)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan(), literal.Span.Start);
                    break;
                case LineBreakInline:
                    text.Append(" ", inline.Span.Start);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan(), inline.Span.Start);
                    break;
                case AutolinkInline autolink:
                    links.Add(new OutlineLink(autolink.Url, autolink.Url, false, source.LocationOf(inline.Span.Start)));
                    text.Append([NotText], inline.Span.Start);
                    break;
                case BareLink { IsText: true } link:
                    Read(link, links);
                    break;
                case BareLink link:
                    links.Add(new OutlineLink(link.Url!, link.Url!, false, source.LocationOf(link.Span.Start)));
                    text.Append([NotText], link.Span.Start);
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
                    text.Append([NotText], inline.Span.Start);
                    break;
            }
        }
    }

    private void ReadLink(LinkInline link, ImmutableArray<OutlineLink>.Builder links)
    {
        var linkIndex = links.Count;
        var start = text.Length;
        Read(link, links);
        var content = text.ToString(start).Trim();
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

        // Inserted before its content: a picture in a link follows the link.
        links.Insert(linkIndex, new OutlineLink(url, content, link.IsImage, source.LocationOf(link.Span.Start)));
        if (link.IsImage)
        {
            text.Length = start;
            text.Append([NotText], link.Span.Start);
        }
    }

    public PlacedText ToPlaced(int start)
    {
        var offsetOf = text.Offsets();
        return new PlacedText(
            text.ToString(),
            index => source.LocationOf(offsetOf(index) is >= 0 and var offset ? offset : start)
        );
    }
}
