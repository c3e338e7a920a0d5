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

        var width = rows.Max(cells => cells.Sum(cell => Math.Clamp(cell.ColumnSpan, 1, 100)));
        blocks.Add(
            new TableBlock([
                .. rows.Select(cells =>
                {
                    var row = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
                    foreach (var cell in cells)
                    {
                        row.Add(CellOf(cell, depth));
                        for (var more = 1; more < Math.Clamp(cell.ColumnSpan, 1, 100); more++)
                        {
                            row.Add([]);
                        }
                    }

                    while (row.Count < width)
                    {
                        row.Add([]);
                    }

                    return row.ToImmutable();
                }),
            ])
        );
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
