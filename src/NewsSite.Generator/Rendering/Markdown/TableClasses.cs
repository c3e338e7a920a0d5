using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Aligns table columns with classes: the content security policy forbids Markdig's style attributes.
/// </summary>
internal static class TableClasses
{
    public static void Assign(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var row in table.OfType<TableRow>())
            {
                for (var i = 0; i < row.Count; i++)
                {
                    var cell = (TableCell)row[i];
                    var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
                    if (column < table.ColumnDefinitions.Count && ClassOf(table.ColumnDefinitions[column]) is { } name)
                    {
                        cell.GetAttributes().AddClass(name);
                    }
                }
            }

            foreach (var column in table.ColumnDefinitions)
            {
                column.Alignment = null;
                column.Width = 0;
            }
        }
    }

    private static string? ClassOf(TableColumnDefinition column) =>
        column.Alignment switch
        {
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-end",
            _ => null,
        };
}
