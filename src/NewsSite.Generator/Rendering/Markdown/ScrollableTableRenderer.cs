using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Wraps a table in a focusable box, so that a wide table scrolls by itself, also by keyboard. The box is named after
/// the columns. Empty header cells become ordinary cells.
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
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        renderer.WriteEscape(NameOf((BodyWriter)renderer, table));
        renderer.Write("\">");
        renderer.Write(EmptyHeading().Replace($"{tableWriter}", "<td${attributes}></td>"));
        renderer.Write("</div>\n");
    }

    /// <summary>Returns a name that no other table of the document has.</summary>
    private static string NameOf(BodyWriter writer, Table table)
    {
        var header = table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader);
        var columns = header?.Select(cell => PlainText.Of(cell)).Where(text => text.Length > 0) ?? [];
        return writer.UniqueName(writer.Language.Reading.Table(string.Join(", ", columns)).TrimEnd(':', ' '));
    }

    [GeneratedRegex("<th(?<attributes>[^>]*)></th>")]
    private static partial Regex EmptyHeading();
}
