using System.Buffers;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Limits on the text between two empty lines. Markdig takes quadratic time in the marks there and pads every short row
/// of a table, so that some kilobytes could take minutes and gigabytes.
/// </summary>
internal static class MarkdownLimits
{
    public const int MaxColumns = 100;

    /// <summary>
    /// The limit of cells, with each mark counted as <see cref="CellsPerMark"/>. Real texts stay far below; it takes a
    /// second at most.
    /// </summary>
    private const int MaxCells = 100_000;

    /// <summary>The cost of one mark, in cells.</summary>
    private const int CellsPerMark = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~[`<");

    /// <summary>Returns the rule that a text breaks, with the line from 0; null if it is within the limits.</summary>
    public static (DiagnosticRule Rule, int Line)? Exceeded(string markdown)
    {
        var (line, first, columns, marks) = (0, 0, 0, 0);
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            var text = markdown.AsSpan(range);
            if (text.Trim(" \t>").IsEmpty)
            {
                (first, columns, marks) = (line + 1, 0, 0);
            }
            else
            {
                columns = Math.Max(columns, text.Count('|'));
                marks += text.CountAny(Marks);
                if (columns > MaxColumns)
                {
                    return (LinkRules.TooWide, line);
                }

                if (((long)columns * (line - first)) + ((long)marks * CellsPerMark) > MaxCells)
                {
                    return (LinkRules.TooMuch, first);
                }
            }

            line++;
        }

        return null;
    }
}
