using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace NewsSite.Generator.Markdown;

/// <summary>Puts a table into a box of its own, so that a wide one scrolls there and not with the page.</summary>
internal sealed class ScrollableTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<div class=\"table\">");
        base.Write(renderer, table);
        renderer.Write("</div>\n");
    }
}
