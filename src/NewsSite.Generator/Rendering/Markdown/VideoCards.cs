using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Makes a card of each paragraph that is nothing but a link to a video. It stays an ordinary link, which is all it is in
/// feeds; the theme draws the rest, so that nothing is asked of the video's host until a reader follows it.
/// </summary>
internal static class VideoCards
{
    /// <summary>
    /// Marks the cards, and gives the videos that stand alone without a title, each with its address: they stay as they are.
    /// </summary>
    /// <param name="markdown">What the document was parsed from.</param>
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
                paragraph.GetAttributes().AddClass("video");
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

    private static LinkInline? LoneLink(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: false, NextSibling: null } link } ? link : null;

    /// <summary>An author's own picture as a link needs no card: it is one.</summary>
    private static bool HasTitle(LinkInline link)
    {
        var text = PlainText.Of(link);
        return text.Length > 0
            && VideoAddress.HostOf(text) is null
            && !link.Descendants<LinkInline>().Any(inner => inner.IsImage);
    }

    /// <summary>The address alone, as text, as <c>&lt;address&gt;</c>, or as a link with no words of its own.</summary>
    private static string? AddressWithoutTitle(ParagraphBlock paragraph, string markdown)
    {
        if (LoneLink(paragraph) is { } link)
        {
            var text = PlainText.Of(link);
            return link.FirstChild is null || VideoAddress.HostOf(text) is not null ? link.Url : null;
        }

        var written = markdown.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Trim().Trim("<>");
        return written.ContainsAny(' ', '\n') ? null : written.ToString();
    }
}
