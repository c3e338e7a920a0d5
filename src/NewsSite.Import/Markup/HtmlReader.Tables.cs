using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsSite.Import.Markup;

// Tables: those of data stay tables, those for layout become their cells.
internal sealed partial class HtmlReader
{
    private void AppendTable(IHtmlTableElement table, ImmutableArray<Block>.Builder blocks, int depth)
    {
        var rows = table.Rows.Select(row => row.Cells.ToList()).Where(cells => cells.Count > 0).ToList();
        if (table.Caption is { } caption)
        {
            EndParagraph([.. InLine(caption.ChildNodes, depth)], blocks);
        }

        var isForLayout =
            rows.Count <= 1
            || rows.All(cells => cells.Count == 1)
            || table.QuerySelector("table, ul, ol, figure, img, h1, h2, h3") is not null;
        if (isForLayout)
        {
            foreach (var cell in rows.SelectMany(cells => cells))
            {
                blocks.AddRange(Blocks(cell, depth));
            }

            return;
        }

        blocks.Add(new TableBlock(Grid(rows, depth)));
    }

    /// <summary>Returns rows of the same width. A cell over several rows or columns stands in its first; the others are empty.</summary>
    private ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Grid(
        List<List<IHtmlTableCellElement>> rows,
        int depth
    )
    {
        // By column: how many of the next rows a cell above reaches into.
        var covered = new List<int>();
        var grid = new List<List<ImmutableArray<Inline>>>();
        foreach (var cells in rows)
        {
            var row = new List<ImmutableArray<Inline>>();
            foreach (var cell in cells)
            {
                SkipCovered(row, covered);
                for (var column = 0; column < Math.Clamp(cell.ColumnSpan, 1, 100); column++)
                {
                    row.Add(column == 0 ? CellOf(cell, depth) : []);
                    covered.AddRange(Enumerable.Repeat(0, Math.Max(0, row.Count - covered.Count)));
                    covered[row.Count - 1] = Math.Clamp(cell.RowSpan, 1, 1000) - 1;
                }
            }

            SkipCovered(row, covered);
            for (var column = row.Count; column < covered.Count; column++)
            {
                covered[column] = Math.Max(0, covered[column] - 1);
            }

            grid.Add(row);
        }

        var width = grid.Max(row => row.Count);
        return
        [
            .. grid.Select(row =>
                ImmutableArray.CreateRange(
                    row.Concat(Enumerable.Repeat(ImmutableArray<Inline>.Empty, width - row.Count))
                )
            ),
        ];
    }

    private static void SkipCovered(List<ImmutableArray<Inline>> row, List<int> covered)
    {
        while (row.Count < covered.Count && covered[row.Count] > 0)
        {
            covered[row.Count]--;
            row.Add([]);
        }
    }

    /// <summary>Returns the paragraphs of a cell as one line each.</summary>
    private ImmutableArray<Inline> CellOf(IElement cell, int depth)
    {
        var lines = new List<Inline>();
        foreach (var content in Blocks(cell, depth).SelectMany(LinesOf).Where(content => content.Length > 0))
        {
            lines.AddRange(lines.Count > 0 ? content.Insert(0, new BreakInline()) : content);
        }

        return [.. lines];
    }

    private static IEnumerable<ImmutableArray<Inline>> LinesOf(Block block) =>
        block switch
        {
            ParagraphBlock paragraph => [paragraph.Content],
            HeadingBlock heading => [heading.Content],
            QuoteBlock quote => quote.Content.SelectMany(LinesOf),
            CodeBlock code =>
            [
                [new TextInline(code.Text)],
            ],
            _ => [],
        };
}
