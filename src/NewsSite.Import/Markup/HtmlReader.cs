using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Import.Markup;

/// <summary>
/// Reads HTML as blocks. What has no plain meaning is transparent: its text stays. Embedded players and frames become
/// links to what they show. Scripts, styles and parts that browsers do not show are left out and named.
/// </summary>
internal sealed partial class HtmlReader
{
    private const int DeepestNesting = 200;

    /// <summary>Largest number that Markdown takes before an item of a list.</summary>
    private const int LargestNumber = 999_999_999;

    /// <summary>Elements and attributes that make preformatted text more than its characters.</summary>
    private const string NotOnlyText =
        "img, table, iframe, video, audio, embed, script, style, template, noscript, svg, object, [hidden], [style]";

    private static readonly HashSet<string> Unseen =
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "svg",
        "math",
        "canvas",
        "object",
    ];

    private static readonly HashSet<string> Embedding = ["iframe", "video", "audio", "embed", "source"];

    /// <summary>Titles that players write by themselves.</summary>
    private static readonly HashSet<string> GenericTitles = new(StringComparer.OrdinalIgnoreCase)
    {
        "YouTube video player",
        "YouTube video",
        "video player",
    };

    /// <summary>Elements that are only a box around what they hold.</summary>
    private static readonly HashSet<string> Boxes =
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "address",
        "center",
        "fieldset",
        "legend",
        "details",
        "summary",
        "hgroup",
        "figcaption",
        "picture",
        "body",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "li",
        "dd",
        "dt",
        "pre",
        "search",
        "noembed",
        "ruby",
        "rb",
        "rt",
        "rp",
    ];

    private static readonly HashSet<string> Lines =
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "br",
    ];

    private readonly ImmutableArray<LogEntry>.Builder log = ImmutableArray.CreateBuilder<LogEntry>();

    private HtmlReader() { }

    /// <summary>Reads a fragment or a whole document.</summary>
    public static Cleaned Read(string html) => Read(new HtmlParser().ParseDocument(html).Body!);

    /// <summary>Reads what stands in an element.</summary>
    public static Cleaned Read(IElement element)
    {
        var reader = new HtmlReader();
        return new Cleaned(reader.Blocks(element, 0), reader.log.ToImmutable());
    }

    private ImmutableArray<Block> Blocks(INode parent, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var line = new List<Inline>();
        foreach (var node in parent.ChildNodes)
        {
            if (IsInLine(node))
            {
                line.AddRange(InLine(node, depth));
                continue;
            }

            if (node is not IElement element)
            {
                continue;
            }

            EndParagraph(line, blocks);
            Append(element, blocks, depth + 1);
        }

        EndParagraph(line, blocks);
        return blocks.ToImmutable();
    }

    private void Append(IElement element, ImmutableArray<Block>.Builder blocks, int depth)
    {
        if (IsUnseen(element))
        {
            return;
        }

        if (depth > DeepestNesting)
        {
            EndParagraph([new TextInline(element.TextContent)], blocks);
            return;
        }

        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                AppendHeading(element, blocks, depth);
                break;
            case "ul" or "ol" or "menu":
                AppendList(element, blocks, depth);
                break;
            case "dl":
                AppendDefinitions(element, blocks, depth);
                break;
            case "blockquote":
                if (Blocks(element, depth) is { IsEmpty: false } quoted)
                {
                    blocks.Add(new QuoteBlock(quoted));
                }

                break;
            case "pre" when element.QuerySelector(NotOnlyText) is null:
                blocks.Add(new CodeBlock(element.TextContent.Replace("\r\n", "\n").Trim('\n')));
                break;
            case "hr":
                blocks.Add(new RuleBlock());
                break;
            case "table":
                AppendTable((IHtmlTableElement)element, blocks, depth);
                break;
            case "figure":
                AppendFigure(element, blocks, depth);
                break;
            default:
                if (Embedding.Contains(element.LocalName))
                {
                    AppendEmbedded(element, blocks);
                }
                else
                {
                    // A picture that is drawn by style is none that can be brought over.
                    if (
                        !Boxes.Contains(element.LocalName) && !Lines.Contains(element.LocalName)
                        || element.GetAttribute("role") == "img"
                    )
                    {
                        log.Add(new LogEntry(Change.LeftOut, OpeningTag(element), ""));
                    }

                    blocks.AddRange(Blocks(element, depth));
                }

                break;
        }
    }

    /// <summary>Returns the tag of an element that means nothing here, as it is written.</summary>
    private static string OpeningTag(IElement element) =>
        $"<{string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}=\"{attribute.Value}\"").Prepend(element.LocalName))}>";

    private void AppendHeading(IElement element, ImmutableArray<Block>.Builder blocks, int depth)
    {
        if (element.QuerySelector("p, div, ul, ol, table, blockquote, figure") is not null)
        {
            // Not a heading in fact: an editor put the whole text into one.
            blocks.AddRange(Blocks(element, depth));
            return;
        }

        foreach (var content in SplitAtBreaks(InLine(element.ChildNodes, depth)))
        {
            if (content.Length > 0)
            {
                blocks.Add(new HeadingBlock(element.LocalName[1] - '0', content));
            }
        }
    }

    private void AppendList(IElement element, ImmutableArray<Block>.Builder blocks, int depth)
    {
        var items = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "li" } hidden && IsUnseen(hidden))
            {
                continue;
            }

            // Some editors nest lists directly in lists: such a list belongs to the item before it.
            var isItem = child is IElement { LocalName: "li" };
            var content = isItem ? Blocks(child, depth) : BlocksOf(child, depth);
            if (content.IsEmpty)
            {
                continue;
            }

            if (!isItem && items.Count > 0)
            {
                items[^1] = items[^1].AddRange(content);
            }
            else
            {
                items.Add(content);
            }
        }

        if (items.Count > 0)
        {
            int? start =
                element.LocalName != "ol" ? null
                : int.TryParse(element.GetAttribute("start"), CultureInfo.InvariantCulture, out var given)
                && given >= 0
                && given <= LargestNumber - items.Count
                    ? given
                : 1;
            blocks.Add(new ListBlock(start, items.ToImmutable()));
        }
    }

    private ImmutableArray<Block> BlocksOf(INode node, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (IsInLine(node))
        {
            EndParagraph([.. InLine(node, depth)], blocks);
        }
        else if (node is IElement element)
        {
            Append(element, blocks, depth + 1);
        }

        return blocks.ToImmutable();
    }

    private void AppendDefinitions(IElement element, ImmutableArray<Block>.Builder blocks, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is not IElement { LocalName: "dt" } name)
            {
                blocks.AddRange(BlocksOf(child, depth));
            }
            else if (!IsUnseen(name))
            {
                blocks.AddRange(
                    Blocks(name, depth)
                        .Select(block =>
                            block is ParagraphBlock term
                                ? new ParagraphBlock([new SpanInline(SpanKind.Strong, term.Content)])
                                : block
                        )
                );
            }
        }
    }

    private void AppendFigure(IElement figure, ImmutableArray<Block>.Builder blocks, int depth)
    {
        var caption = figure.QuerySelector("figcaption");
        var pictures = figure
            .QuerySelectorAll("img")
            .Cast<IHtmlImageElement>()
            .Where(picture => SourceOf(picture).Length > 0)
            .ToList();
        if (
            pictures.Count == 0
            || Letters.Of(figure.TextContent) != Letters.Of(caption?.TextContent ?? "")
            || figure.QuerySelector("table, iframe, blockquote, figure figure, figcaption img") is not null
        )
        {
            blocks.AddRange(Blocks(figure, depth));
            return;
        }

        foreach (var picture in pictures)
        {
            var text =
                picture == pictures[0] && caption is not null
                    ? Letters.TextOf([.. InLine(caption.ChildNodes, depth)]).Trim()
                    : "";
            var larger = picture.Closest("a")?.GetAttribute("href");
            blocks.Add(new PictureBlock(SourceOf(picture), AltOf(picture), text, LargerOf(larger)));
        }
    }

    private void AppendEmbedded(IElement element, ImmutableArray<Block>.Builder blocks)
    {
        var source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src") ?? "";
        if (source.Length == 0)
        {
            log.Add(new LogEntry(Change.LeftOut, $"<{element.LocalName}>", ""));
            return;
        }

        var address = source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source;
        var title = Collapse(element.GetAttribute("title") ?? "").Trim();
        // A video with a title becomes a card; a person must say what another shows.
        var isCard =
            VideoAddress.HostOf(address) is not null && title.Any(char.IsLetter) && !GenericTitles.Contains(title);
        var text = isCard ? title : address;
        blocks.Add(new ParagraphBlock([new SpanInline(SpanKind.Link, [new TextInline(text)], address)]));
        log.Add(
            new LogEntry(
                isCard ? Change.Embedded : Change.LeftOut,
                $"<{element.LocalName} src=\"{source}\">",
                Letters.Of(element.TextContent),
                Letters.Of(text)
            )
        );
    }

    private bool IsUnseen(IElement element)
    {
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        var isUnseen =
            Unseen.Contains(element.LocalName)
            || element.HasAttribute("hidden")
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase);
        if (isUnseen && (element.TextContent.Any(char.IsLetterOrDigit) || element.LocalName is "svg" or "object"))
        {
            // The proof does not count what no browser shows as text.
            var letters = Unseen.Contains(element.LocalName) ? "" : Letters.Of(element.TextContent);
            var change = element.LocalName is "svg" or "math" or "canvas" or "object" ? Change.LeftOut : Change.Hidden;
            log.Add(new LogEntry(change, $"<{element.LocalName}> {element.TextContent.Trim()}".Trim(), letters));
        }

        return isUnseen;
    }
}
