using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Turns each paragraph that consists of a link to a video into a card. The card is an ordinary link that the theme
/// styles; the page requests nothing from the video's host.
/// </summary>
internal static class VideoCards
{
    private const string CardClass = "video";

    /// <summary>
    /// Marks the cards, and returns the paragraphs that consist of a video's URL without a title; those stay unchanged.
    /// </summary>
    /// <param name="markdown">The source text of the document.</param>
    public static IReadOnlyList<(ParagraphBlock Paragraph, string Address)> Mark(
        MarkdownDocument document,
        string markdown
    )
    {
        var untitled = new List<(ParagraphBlock, string)>();
        foreach (var paragraph in document.OfType<ParagraphBlock>())
        {
            if (LoneLink(paragraph) is { } link && VideoAddress.HostOf(link.Url) is { } host && HasTitle(link))
            {
                paragraph.GetAttributes().AddClass(CardClass);
                paragraph.Inline!.AppendChild(new HtmlInline($" <span class=\"video-host\">{host}</span>"));
            }
            else if (
                AddressWithoutTitle(paragraph, markdown) is { } address
                && VideoAddress.HostOf(address) is not null
            )
            {
                untitled.Add((paragraph, address));
            }
        }

        return untitled;
    }

    /// <summary>True for a paragraph that was made a card.</summary>
    public static bool IsCard(MarkdownObject part) => part.TryGetAttributes()?.Classes?.Contains(CardClass) == true;

    private static LinkInline? LoneLink(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: false, NextSibling: null } link } ? link : null;

    /// <summary>True if a link has a text of its own. A picture as a link is not a title: it needs no card.</summary>
    private static bool HasTitle(LinkInline link)
    {
        var text = PlainText.Of(link);
        return text.Length > 0
            && link is not BareLink
            && VideoAddress.HostOf(text) is null
            && !link.Descendants<LinkInline>().Any(inner => inner.IsImage);
    }

    /// <summary>
    /// Returns the URL of a paragraph that is only a URL: plain, in angle brackets, or as a link without a title.
    /// </summary>
    private static string? AddressWithoutTitle(ParagraphBlock paragraph, string markdown)
    {
        if (LoneLink(paragraph) is { } link)
        {
            var text = PlainText.Of(link);
            return link.FirstChild is null || link is BareLink || VideoAddress.HostOf(text) is not null
                ? link.Url
                : null;
        }

        var source = markdown.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Trim().Trim("<>");
        return source.ContainsAny(' ', '\n') ? null : source.ToString();
    }
}
