using System.Buffers;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// How much may stand between two empty lines. Markdig takes a time that grows with the square of the marks there, and
/// fills up every short row of a table: some kilobytes can stand for minutes and gigabytes.
/// </summary>
internal static class MarkdownLimits
{
    public const int MostColumns = 100;

    /// <summary>Of cells, and of marks as <see cref="CellsOfMark"/> says: far above any real text, and a second at most.</summary>
    private const int MostCells = 100_000;

    /// <summary>How many cells one mark takes the time of.</summary>
    private const int CellsOfMark = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~[`<");

    /// <summary>What is too much, with its line counted from 0; null where all is within the limits.</summary>
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
                if (columns > MostColumns)
                {
                    return (LinkRules.TooWide, line);
                }

                if (((long)columns * (line - first)) + ((long)marks * CellsOfMark) > MostCells)
                {
                    return (LinkRules.TooMuch, first);
                }
            }

            line++;
        }

        return null;
    }
}
