using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsSite.Import.Markup;

// What stands in a line: text, emphasis, links, pictures and breaks.
internal sealed partial class HtmlReader
{
    private static bool IsInLine(INode node) =>
        node switch
        {
            IText => true,
            IElement element => Lines.Contains(element.LocalName)
                && element.QuerySelector(
                    "p, div, ul, ol, table, blockquote, figure, h1, h2, h3, h4, h5, h6, iframe, pre, section, article"
                )
                    is null,
            _ => false,
        };

    private IEnumerable<Inline> InLine(INodeList nodes, int depth) => nodes.SelectMany(node => InLine(node, depth + 1));

    private ImmutableArray<Inline> InLine(INode node, int depth)
    {
        if (node is IText text)
        {
            return [new TextInline(Collapse(text.Data))];
        }

        if (node is not IElement element || IsUnseen(element))
        {
            return [];
        }

        if (depth > DeepestNesting)
        {
            return [new TextInline(Collapse(element.TextContent))];
        }

        if (element.LocalName == "br")
        {
            return [new BreakInline()];
        }

        if (element is IHtmlImageElement picture)
        {
            return SourceOf(picture) is { Length: > 0 } source
                ? [new SpanInline(SpanKind.Picture, [new TextInline(AltOf(picture))], source)]
                : [new TextInline(AltOf(picture))];
        }

        ImmutableArray<Inline> content = [.. InLine(element.ChildNodes, depth)];
        SpanKind? kind = element.LocalName switch
        {
            "strong" or "b" => SpanKind.Strong,
            "em" or "i" => SpanKind.Emphasis,
            "del" or "s" or "strike" => SpanKind.Struck,
            "sup" => SpanKind.Superscript,
            "sub" => SpanKind.Subscript,
            "code" or "kbd" or "samp" or "tt" => SpanKind.Code,
            "a" when element.GetAttribute("href") is { Length: > 0 } => SpanKind.Link,
            _ => null,
        };
        return kind is null
            ? content
            : [new SpanInline(kind.Value, content, element.GetAttribute("href")?.Trim() ?? "")];
    }

    /// <summary>Adds what was collected as paragraphs: two line breaks in a row part them.</summary>
    private static void EndParagraph(List<Inline> line, ImmutableArray<Block>.Builder blocks)
    {
        foreach (var content in SplitAtBreaks(line))
        {
            if (content is [SpanInline { Kind: SpanKind.Picture } picture])
            {
                blocks.Add(new PictureBlock(picture.Target, Letters.TextOf(picture.Content), ""));
            }
            else if (
                content
                    is [SpanInline { Kind: SpanKind.Link, Content: [SpanInline { Kind: SpanKind.Picture } small] } link]
                && LargerOf(link.Target) is { } larger
            )
            {
                blocks.Add(new PictureBlock(small.Target, Letters.TextOf(small.Content), "", larger));
            }
            else if (content.Length > 0)
            {
                blocks.Add(new ParagraphBlock(content));
            }
        }

        line.Clear();
    }

    private static IEnumerable<ImmutableArray<Inline>> SplitAtBreaks(IEnumerable<Inline> line)
    {
        var part = new List<Inline>();
        var breaks = 0;
        foreach (var inline in line)
        {
            if (inline is BreakInline)
            {
                breaks++;
            }
            else if (!IsBlank(inline) || breaks == 0)
            {
                if (breaks > 1)
                {
                    yield return Trimmed(part);
                    part.Clear();
                }
                else if (breaks == 1 && part.Count > 0)
                {
                    part.Add(new BreakInline());
                }

                breaks = 0;
                part.Add(inline);
            }
        }

        yield return Trimmed(part);
    }

    private static ImmutableArray<Inline> Trimmed(List<Inline> content)
    {
        var first = content.FindIndex(inline => !IsBlank(inline));
        var last = content.FindLastIndex(inline => !IsBlank(inline));
        return first < 0 ? [] : [.. content[first..(last + 1)]];
    }

    private static bool IsBlank(Inline inline) =>
        inline is BreakInline || inline is TextInline text && string.IsNullOrWhiteSpace(text.Text);

    private static string SourceOf(IHtmlImageElement picture)
    {
        var lazy = picture.GetAttribute("data-src") ?? picture.GetAttribute("data-lazy-src");
        var source = picture.GetAttribute("src") ?? "";
        return lazy is not null
            && (source.Length == 0 || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                ? lazy
            : source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? ""
            : source;
    }

    /// <summary>Returns the target of a link around a picture if it is a picture too.</summary>
    private static string? LargerOf(string? target) =>
        target is not null
        && Path.GetExtension(target.Split('?', '#')[0]).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".webp"
            ? target
            : null;

    private static string AltOf(IHtmlImageElement picture) => Collapse(picture.GetAttribute("alt") ?? "").Trim();

    /// <summary>Turns each run of white space into one space. No-break spaces stay.</summary>
    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\n' or '\r' or '\t' or '\f'))
            {
                collapsed.Append(character);
            }
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString();
    }
}
