using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Renders pictures in a text with their published variants.</summary>
internal sealed class PictureRenderer : LinkInlineRenderer
{
    private static readonly object Key = new();

    /// <summary>Attaches a picture to its link.</summary>
    public static void Assign(LinkInline link, PictureSet picture) => link.SetData(Key, picture);

    public static PictureSet? PictureOf(LinkInline link) => link.GetData(Key) as PictureSet;

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (renderer.EnableHtmlForInline && PictureOf(link) is { } picture)
        {
            renderer.Write("<span class=\"shown\">");
            Write(renderer, link, picture);
            renderer.Write("</span>");
        }
        else
        {
            base.Write(renderer, link);
        }
    }

    /// <summary>Writes the picture; the link's text is its alternative text.</summary>
    internal static void Write(HtmlRenderer renderer, LinkInline link, PictureSet picture)
    {
        renderer.Write(PictureMarkup.Before(picture));
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = true;
        renderer.Write(PictureMarkup.After(picture));
    }
}
