using System.Buffers;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Limits on the text between two empty lines, on the depth of lists, and on headings. Markdig takes quadratic time in
/// the marks and more in the depth, and pads every short row of a table, so that some kilobytes could take minutes and
/// gigabytes. The check compares every section of one language with every section of the other.
/// </summary>
internal static class MarkdownLimits
{
    public const int MaxColumns = 100;

    /// <summary>The limit of headings in one article; the longest real ones have some dozens.</summary>
    public const int MaxHeadings = 1000;

    /// <summary>The limit of columns before the mark of a list item: fifty levels.</summary>
    private const int MaxIndentation = 100;

    private const int TabWidth = 4;

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
        var (line, first, columns, marks, headings) = (0, 0, 0, 0, 0);
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            var text = markdown.AsSpan(range);
            if (text.Trim(" \t>").IsEmpty)
            {
                (first, columns, marks) = (line + 1, 0, 0);
            }
            else
            {
                if (IsListItem(text, out var indentation) && indentation > MaxIndentation)
                {
                    return (LinkRules.TooDeep, line);
                }

                if (IsHeading(text, line > first) && ++headings > MaxHeadings)
                {
                    return (LinkRules.TooManyHeadings, line);
                }

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

    /// <summary>True for a line that begins a list item.</summary>
    /// <param name="indentation">Columns before its mark, those of quotations included.</param>
    private static bool IsListItem(ReadOnlySpan<char> line, out int indentation)
    {
        var start = line.IndexOfAnyExcept(" \t>");
        indentation = start < 0 ? 0 : start + (line[..start].Count('\t') * (TabWidth - 1));
        var mark = start < 0 ? [] : line[start..].TrimStart("0123456789");
        return mark is ['-' or '*' or '+' or '.' or ')', ' ' or '\t', ..];
    }

    /// <summary>
    /// True for a line that begins with <c>#</c>, or underlines the text above it with <c>=</c> or <c>-</c>; also in lists
    /// and quotations.
    /// </summary>
    private static bool IsHeading(ReadOnlySpan<char> line, bool follows)
    {
        var bare = line.Trim(" \t>");
        return line.TrimStart(" \t>*+-.)0123456789") is ['#', ..]
            || (follows && (bare.Trim('-').IsEmpty || bare.Trim('=').IsEmpty));
    }
}
