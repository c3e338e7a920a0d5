using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Removes the backslash that a vertical bar needs inside a table from code: <c>c\|d</c> means «c|d».</summary>
internal static class CellCode
{
    public static void Unescape(MarkdownDocument document, string markdown)
    {
        if (!markdown.Contains("\\|", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var cell in document.Descendants<TableCell>())
        {
            foreach (var code in cell.Descendants<CodeInline>())
            {
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
            }
        }
    }
}
