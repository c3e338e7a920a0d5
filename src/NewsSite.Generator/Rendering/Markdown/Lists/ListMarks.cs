using NewsSite.Generator.Input.Texts;

namespace NewsSite.Generator.Rendering.Markdown.Lists;

/// <summary>
/// Rewrites lists as Markdown writes them: those with marks that it does not know, and numbered ones that it would take
/// for a part of the paragraph before.
/// </summary>
internal static class ListMarks
{
    private const int CodeIndentation = 4;

    /// <summary>Returns the text with the rewritten lists.</summary>
    public static EditedText Rewrite(EditedText source)
    {
        if (!MayHaveLists(source.Text))
        {
            return source;
        }

        var lines = ReadLines(source.Text);
        var edits = new List<TextEdit>();
        var done = -1;
        ListLine? listStart = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            listStart =
                line.IsItem ? listStart ?? line
                : line.Beginning == LineBeginning.Blank ? listStart
                : null;
            if (line.Beginning == LineBeginning.Bullet)
            {
                edits.Add(Hyphen(source.Text, line, listStart ?? line));
            }
            else if (line.Beginning == LineBeginning.Number)
            {
                AddNumber(edits, source.Text, lines, i);
            }
            else if (line.IsForeign && line.Start > done)
            {
                var run = ListRun.Read(source.Text, lines, i);
                done = run.Items[^1].Start;
                edits.AddRange(run.IsList ? run.Items.Select(item => EditOf(source.Text, item)) : []);
            }
        }

        return source.With([.. edits.OrderBy(edit => edit.Start)]);
    }

    /// <summary>Replaces a dash. Marks that say something, such as «а)», stay in the text of the item.</summary>
    private static TextEdit EditOf(string text, ListLine item) =>
        item.Beginning == LineBeginning.Dash ? Hyphen(text, item, item) : new TextEdit(item.Content, 0, "- ");

    /// <summary>Replaces a bullet and the spaces after it, and removes the indentation that would make the list code.</summary>
    private static TextEdit Hyphen(string text, ListLine item, ListLine first)
    {
        var end = item.MarkEnd;
        while (end < item.End && text[end] is ' ' or '\t' or '\u00A0')
        {
            end++;
        }

        var removed = IsCodeIndented(text, first) ? Math.Min(first.Indentation, item.Indentation) : 0;
        var start = removed > 0 ? item.Start : item.Content;
        var indentation = removed > 0 ? text[(item.Start + removed)..item.Content] : "";
        return new TextEdit(start, end - start, indentation + "- ");
    }

    private static bool IsCodeIndented(string text, ListLine line)
    {
        var indentation = text.AsSpan(line.Start, line.Indentation);
        return !indentation.Contains('>') && (indentation.Contains('\t') || indentation.Length >= CodeIndentation);
    }

    /// <summary>
    /// Gives the first number of a list the value 1 if only a list that begins so may follow the line before.
    /// <see cref="ListNumbers"/> shows the number as it was written.
    /// </summary>
    private static void AddNumber(List<TextEdit> edits, string text, List<ListLine> lines, int index)
    {
        if (index == 0 || text.AsSpan(lines[index].Content, lines[index].MarkEnd - lines[index].Content - 1) is "1")
        {
            return;
        }

        var (line, before) = (lines[index], lines[index - 1]);
        var isNested = before.IsItem && line.Indentation > before.Indentation + 1;
        var isFirst = before.Beginning == LineBeginning.Text && !BelongsToItem(lines, index - 1);
        var hasNext = index + 1 < lines.Count && lines[index + 1].Beginning == LineBeginning.Number;
        if (isNested || (isFirst && (hasNext || text[before.Content..before.End].TrimEnd().EndsWith(':'))))
        {
            edits.Add(new TextEdit(line.Content, line.MarkEnd - line.Content - 1, "1"));
        }
    }

    /// <summary>True if a line of text continues a list's item.</summary>
    private static bool BelongsToItem(List<ListLine> lines, int index)
    {
        while (index >= 0 && lines[index].Beginning == LineBeginning.Text)
        {
            index--;
        }

        return index >= 0 && lines[index].IsItem;
    }

    private static bool MayHaveLists(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = MarkdownLines.EndOfLine(text, start);
            if (ListLine.Read(text, start, end) is { IsForeign: true } or { Beginning: LineBeginning.Number })
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private static List<ListLine> ReadLines(string text)
    {
        var lines = new List<ListLine>();
        (char Mark, int Count)? fence = null;
        for (var start = 0; start < text.Length; )
        {
            var end = MarkdownLines.EndOfLine(text, start);
            var line = text.AsSpan(start, end - start);
            if (fence is { } open)
            {
                fence = MarkdownLines.Closes(line, open) ? null : fence;
                lines.Add(new ListLine(start, end, start, start, LineBeginning.Code));
            }
            else
            {
                fence = MarkdownLines.OpeningFence(line);
                lines.Add(
                    fence is null
                        ? ListLine.Read(text, start, end)
                        : new ListLine(start, end, start, start, LineBeginning.Code)
                );
            }

            start = end + 1;
        }

        return lines;
    }
}
