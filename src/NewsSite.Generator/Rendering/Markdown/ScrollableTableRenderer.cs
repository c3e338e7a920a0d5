using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Wraps a table in a focusable box, so that a wide table scrolls by itself, also by keyboard. Empty header cells
/// become ordinary cells.
/// </summary>
internal sealed partial class ScrollableTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var pageWriter = renderer.Writer;
        using var tableWriter = new StringWriter { NewLine = "\n" };
        renderer.Writer = tableWriter;
        base.Write(renderer, table);
        renderer.Writer = pageWriter;
        renderer.Write("<div class=\"table\" tabindex=\"0\">");
        renderer.Write(EmptyHeading().Replace($"{tableWriter}", "<td${attributes}></td>"));
        renderer.Write("</div>\n");
    }

    [GeneratedRegex("<th(?<attributes>[^>]*)></th>")]
    private static partial Regex EmptyHeading();
}
