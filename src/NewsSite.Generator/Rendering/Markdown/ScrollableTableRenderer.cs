using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Puts a table into a box of its own, so that a wide one scrolls there and not with the page; the box can be reached and
/// scrolled by keyboard. A heading cell without a text heads nothing: it becomes an ordinary cell.
/// </summary>
internal sealed partial class ScrollableTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var page = renderer.Writer;
        using var alone = new StringWriter { NewLine = "\n" };
        renderer.Writer = alone;
        base.Write(renderer, table);
        renderer.Writer = page;
        renderer.Write("<div class=\"table\" tabindex=\"0\">");
        renderer.Write(EmptyHeading().Replace($"{alone}", "<td${attributes}></td>"));
        renderer.Write("</div>\n");
    }

    [GeneratedRegex("<th(?<attributes>[^>]*)></th>")]
    private static partial Regex EmptyHeading();
}
