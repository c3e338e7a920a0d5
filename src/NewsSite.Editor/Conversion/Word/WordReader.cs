using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsSite.Import.Markup;

namespace NewsSite.Editor.Conversion.Word;

/// <summary>Reads the text of a Word document as blocks.</summary>
internal sealed class WordReader(MainDocumentPart main, WordStyles styles)
{
    private readonly WordNumbering numbering = new(main);
    private readonly WordPictures pictures = new();
    private readonly List<(int Number, OpenXmlElement Note)> notes = [];
    private readonly HashSet<Block> titles = new(ReferenceEqualityComparer.Instance);

    /// <summary>Blocks with the style of a title.</summary>
    public IReadOnlySet<Block> Titles => titles;

    public ImmutableArray<WordPicture> Pictures => pictures.All;

    /// <summary>Number of drawings and charts that are no pictures.</summary>
    public int Drawings => pictures.Drawings;

    /// <summary>Returns the whole text, with the footnotes at its end.</summary>
    public ImmutableArray<Block> Read(OpenXmlElement body)
    {
        var lists = new ListBuilder();
        ReadBlocks(body, main, lists);
        // Footnotes may refer to others.
        for (var i = 0; i < notes.Count; i++)
        {
            var (number, note) = notes[i];
            lists.Add(NoteOf(number, note));
        }

        return lists.ToBlocks();
    }

    private ParagraphBlock NoteOf(int number, OpenXmlElement note)
    {
        var part = note is Endnote ? (OpenXmlPart?)main.EndnotesPart : main.FootnotesPart;
        var content = new List<Inline> { new TextInline(NoteMarks.Definition(number)) };
        foreach (var paragraph in note.Descendants<Paragraph>())
        {
            content.Add(new TextInline(" "));
            content.AddRange(LinesOf(paragraph, part ?? main).Content);
        }

        return new ParagraphBlock([.. content]);
    }

    private void ReadBlocks(OpenXmlElement parent, OpenXmlPart part, ListBuilder lists)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph, part, lists);
                    break;
                case Table table:
                    ReadTable(table, part, lists);
                    break;
                case SdtBlock sdt when IsContents(sdt):
                    break;
                case AlternateContent alternative:
                    ReadBlocks(ChoiceOf(alternative) ?? alternative, part, lists);
                    break;
                default:
                    // Content controls, custom XML and what else stands around paragraphs.
                    if (element.HasChildren)
                    {
                        ReadBlocks(element, part, lists);
                    }

                    break;
            }
        }
    }

    private static bool IsContents(SdtBlock sdt) =>
        sdt.SdtProperties?.Descendants<DocPartGallery>().Any(gallery => gallery.Val?.Value == "Table of Contents")
        == true;

    /// <summary>Returns what a newer program shows of two alternatives, or the other if it is empty.</summary>
    internal static OpenXmlElement? ChoiceOf(AlternateContent alternative) =>
        alternative.Elements<AlternateContentChoice>().FirstOrDefault(choice => choice.HasChildren)
        ?? (OpenXmlElement?)alternative.GetFirstChild<AlternateContentFallback>();

    private void ReadParagraph(Paragraph paragraph, OpenXmlPart part, ListBuilder lists)
    {
        if (styles.IsContents(paragraph))
        {
            return;
        }

        var lines = LinesOf(paragraph, part);
        var level = styles.HeadingLevel(paragraph);
        var numbers = paragraph.ParagraphProperties?.NumberingProperties ?? styles.NumberingOf(paragraph);
        var isTitle = styles.IsTitle(paragraph);
        if (!IsEmpty(lines.Content))
        {
            var own = numbers?.NumberingLevelReference?.Val?.Value;
            var depth = own ?? styles.NumberingOf(paragraph)?.NumberingLevelReference?.Val?.Value ?? 0;
            var id = numbers?.NumberingId?.Val?.Value ?? styles.NumberingOf(paragraph)?.NumberingId?.Val?.Value ?? 0;
            var marker = numbers is null || isTitle ? null : numbering.Next(id, depth);
            if (level is not null || isTitle)
            {
                // The number of a heading is text.
                var number =
                    marker is { Number: { } value } ? $"{value}. "
                    : marker is { Text.Length: > 0 } ? marker.Text + " "
                    : "";
                var heading = new HeadingBlock(level ?? 1, lines.Content.Insert(0, new TextInline(number)));
                if (isTitle)
                {
                    titles.Add(heading);
                }

                lists.Add(heading);
            }
            else if (marker is not null)
            {
                lists.AddItem(depth, marker, lines.Content);
            }
            else if (styles.IsQuote(paragraph))
            {
                lists.Add(new QuoteBlock([new ParagraphBlock(lines.Content)]));
            }
            else
            {
                lists.Add(new ParagraphBlock(lines.Content));
            }
        }

        foreach (var picture in lines.Pictures)
        {
            lists.Add(new PictureBlock(WordDocument.SourceOf(picture), pictures.All[picture].Alt, ""));
        }

        foreach (var box in lines.TextBoxes)
        {
            ReadBlocks(box, part, lists);
        }
    }

    private static bool IsEmpty(ImmutableArray<Inline> content) =>
        TextCleaner.Clean(Letters.TextOf(content)).Trim().Length == 0 && !Letters.TextOf(content).Contains('\uE010');

    private WordLines LinesOf(OpenXmlElement paragraph, OpenXmlPart part) =>
        new WordLineReader(part, styles, pictures, AddNote).Read(paragraph);

    /// <summary>Returns the number of a footnote or endnote; null if it is not there.</summary>
    private int? AddNote(OpenXmlElement reference)
    {
        OpenXmlElement? note = reference switch
        {
            FootnoteReference foot => main
                .FootnotesPart?.Footnotes?.Elements<Footnote>()
                .FirstOrDefault(one => one.Id?.Value == foot.Id?.Value),
            EndnoteReference end => main
                .EndnotesPart?.Endnotes?.Elements<Endnote>()
                .FirstOrDefault(one => one.Id?.Value == end.Id?.Value),
            _ => null,
        };
        if (note is null)
        {
            return null;
        }

        var known = notes.FindIndex(one => one.Note == note);
        if (known >= 0)
        {
            return notes[known].Number;
        }

        notes.Add((notes.Count + 1, note));
        return notes.Count;
    }

    private void ReadTable(Table table, OpenXmlPart part, ListBuilder lists)
    {
        var rows = table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table).ToList();
        var cells = rows.Select(row =>
                row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row).ToList()
            )
            .Where(row => row.Count > 0)
            .ToList();
        if (cells.Count <= 1 || cells.TrueForAll(row => row.Count == 1))
        {
            // A frame around text, not a table.
            foreach (var cell in cells.SelectMany(row => row))
            {
                ReadBlocks(cell, part, lists);
            }

            return;
        }

        var after = new List<Block>();
        var read = cells.Select(row => RowOf(row, part, after)).ToList();
        var width = read.Max(row => row.Count);
        lists.Add(
            new TableBlock([
                .. read.Select(row =>
                    row.Concat(Enumerable.Repeat<ImmutableArray<Inline>>([], width - row.Count)).ToImmutableArray()
                ),
            ])
        );
        after.ForEach(lists.Add);
    }

    private List<ImmutableArray<Inline>> RowOf(List<TableCell> cells, OpenXmlPart part, List<Block> after)
    {
        const int mostColumns = 60;
        var row = new List<ImmutableArray<Inline>>();
        foreach (var cell in cells)
        {
            row.Add(CellOf(cell, part, after));
            for (
                var more = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
                more > 1 && row.Count < mostColumns;
                more--
            )
            {
                row.Add([]);
            }
        }

        return row;
    }

    /// <summary>Returns the paragraphs of a cell, also of tables in it, as one line each. Its pictures follow the table.</summary>
    private ImmutableArray<Inline> CellOf(TableCell cell, OpenXmlPart part, List<Block> after)
    {
        var content = new List<Inline>();
        var inner = new ListBuilder();
        ReadBlocks(cell, part, inner);
        AddLines(inner.ToBlocks(), content, after);
        return [.. content];
    }

    private static void AddLines(ImmutableArray<Block> blocks, List<Inline> content, List<Block> after)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    AddLine(paragraph.Content, content);
                    break;
                case HeadingBlock heading:
                    AddLine(heading.Content, content);
                    break;
                case QuoteBlock quote:
                    AddLines(quote.Content, content, after);
                    break;
                case ListBlock list:
                    var number = list.Start;
                    foreach (var item in list.Items)
                    {
                        AddLine([new TextInline(number is null ? "• " : $"{number++}. ")], content);
                        var from = content.Count;
                        AddLines(item, content, after);
                        // The item's first line follows its mark.
                        content.RemoveRange(from, from < content.Count ? 1 : 0);
                    }

                    break;
                case TableBlock table:
                    foreach (var row in table.Rows)
                    {
                        AddLine([.. row.SelectMany(cell => cell.Insert(0, new TextInline(" ")))], content);
                    }

                    break;
                default:
                    after.Add(block);
                    break;
            }
        }
    }

    private static void AddLine(ImmutableArray<Inline> line, List<Inline> content)
    {
        if (content.Count > 0)
        {
            content.Add(new BreakInline());
        }

        content.AddRange(line);
    }
}
