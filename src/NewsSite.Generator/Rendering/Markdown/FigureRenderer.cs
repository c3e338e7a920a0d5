using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Renders a paragraph that consists of a picture with a title as a figure, with the title as caption.
/// </summary>
internal sealed class FigureRenderer : ParagraphRenderer
{
    /// <summary>Returns the picture of a paragraph that contains nothing else, or null.</summary>
    public static LinkInline? LonePicture(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } link } ? link : null;

    /// <summary>Returns the picture of a paragraph that is rendered as a figure, or null.</summary>
    public static LinkInline? Captioned(ParagraphBlock paragraph) =>
        LonePicture(paragraph) is { Title.Length: > 0 } link && PictureRenderer.PictureOf(link) is not null
            ? link
            : null;

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (Captioned(paragraph) is { } link && renderer.EnableHtmlForBlock)
        {
            var picture = PictureRenderer.PictureOf(link)!;
            renderer.EnsureLine();
            renderer.Write($"<figure><a class=\"shown\" href=\"{picture.LargeUrl}\">");
            PictureRenderer.Write(renderer, link, picture);
            renderer
                .Write("</a><figcaption><span class=\"caption\">")
                .WriteEscape(link.Title)
                .WriteLine("</span></figcaption></figure>");
        }
        else
        {
            base.Write(renderer, paragraph);
        }
    }
}
