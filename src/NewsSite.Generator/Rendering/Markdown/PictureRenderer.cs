using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Pictures in a text, in the variants that are published of them.</summary>
internal sealed class PictureRenderer : LinkInlineRenderer
{
    private static readonly object Key = new();

    /// <summary>Says which picture a link to one is of.</summary>
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

    /// <summary>The picture; what it says for those who cannot see it is the text of the link.</summary>
    internal static void Write(HtmlRenderer renderer, LinkInline link, PictureSet picture)
    {
        renderer.Write(PictureMarkup.Before(picture));
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = true;
        renderer.Write(PictureMarkup.After(picture));
    }
}
