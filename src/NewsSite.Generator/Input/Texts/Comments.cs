namespace NewsSite.Generator.Input.Texts;

/// <summary>
/// Removes comments, <c>&lt;!-- … --&gt;</c>, from texts before anything reads them. Those inside code stay.
/// </summary>
internal static class Comments
{
    private const string Opening = "<!--";
    private const string Hyphens = "--";

    /// <summary>Characters that end a comment after two hyphens.</summary>
    private static readonly string[] ClosingMarks = [">", "!>"];

    /// <summary>Returns Markdown without its comments.</summary>
    /// <param name="unclosed">Offset of a comment without an end, which stays in the text; null if there is none.</param>
    public static EditedText Remove(string markdown, out int? unclosed)
    {
        unclosed = null;
        var text = EditedText.Of(markdown);
        if (!markdown.Contains(Opening, StringComparison.Ordinal))
        {
            return text;
        }

        var edits = new List<TextEdit>();
        foreach (var start in StartsOutsideCode(markdown))
        {
            if (edits.Count > 0 && start < edits[^1].Start + edits[^1].Length)
            {
                continue;
            }

            var end = EndOf(markdown, start);
            if (end < 0)
            {
                unclosed = start;
                break;
            }

            edits.Add(Removal(markdown, start, AfterNeighbours(markdown, end)));
        }

        return text.With(edits);
    }

    /// <summary>Returns a text of one line without its comments; null if a comment has no end.</summary>
    public static string? RemoveFrom(string line)
    {
        while (line.IndexOf(Opening, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = EndOf(line, start);
            if (end < 0)
            {
                return null;
            }

            var (before, after) = (line[..start].TrimEnd(), line[end..].TrimStart());
            var hasSpace = before.Length < start || after.Length < line.Length - end;
            line = hasSpace && before.Length > 0 && after.Length > 0 ? $"{before} {after}" : before + after;
        }

        return line;
    }

    /// <summary>Returns the offset after a comment's end, or -1. As in HTML, <c>&lt;!--&gt;</c> is a whole comment.</summary>
    private static int EndOf(string text, int start)
    {
        var content = start + Opening.Length;
        foreach (var shortest in (string[])[">", "->"])
        {
            if (string.CompareOrdinal(text, content, shortest, 0, shortest.Length) == 0)
            {
                return content + shortest.Length;
            }
        }

        for (
            var at = text.IndexOf(Hyphens, content, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Hyphens, at + 1, StringComparison.Ordinal)
        )
        {
            foreach (var mark in ClosingMarks)
            {
                var end = at + Hyphens.Length;
                if (string.CompareOrdinal(text, end, mark, 0, mark.Length) == 0)
                {
                    return end + mark.Length;
                }
            }
        }

        return -1;
    }

    /// <summary>Returns the offset after the comments that follow on the same line with only spaces between.</summary>
    private static int AfterNeighbours(string text, int end)
    {
        while (true)
        {
            var next = end;
            while (next < text.Length && text[next] is ' ' or '\t')
            {
                next++;
            }

            if (
                string.CompareOrdinal(text, next, Opening, 0, Opening.Length) != 0
                || EndOf(text, next) is not (>= 0 and var after)
            )
            {
                return end;
            }

            end = after;
        }
    }

    /// <summary>
    /// Returns the edit that removes a comment: with its whole lines if nothing else stands on them, so that it parts no
    /// paragraph, list or table; otherwise with the spaces that would become an indentation or a line break.
    /// </summary>
    private static TextEdit Removal(string text, int start, int end)
    {
        var before = start;
        while (before > 0 && text[before - 1] != '\n' && char.IsWhiteSpace(text[before - 1]))
        {
            before--;
        }

        var after = end;
        while (after < text.Length && text[after] != '\n' && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        var isFirst = before == 0 || text[before - 1] == '\n';
        var isLast = after == text.Length || text[after] == '\n';
        if (isFirst && isLast)
        {
            end = Math.Min(after + 1, text.Length);
            return new TextEdit(before, end - before, "");
        }

        if (isLast)
        {
            return new TextEdit(before, after - before, "");
        }

        var skipsSpace = isFirst || before < start;
        return new TextEdit(start, (skipsSpace ? after : end) - start, "");
    }

    /// <summary>Returns the offsets of comments' beginnings that are neither in a code block nor in a code span.</summary>
    private static IEnumerable<int> StartsOutsideCode(string text)
    {
        (char Mark, int Count)? fence = null;
        var position = 0;
        while (position < text.Length)
        {
            var lineEnd = MarkdownLines.EndOfLine(text, position);
            var isLineStart = position == 0 || text[position - 1] == '\n';
            var line = text.AsSpan(position, lineEnd - position);
            if (fence is { } open)
            {
                fence = MarkdownLines.Closes(line, open) ? null : fence;
                position = lineEnd + 1;
                continue;
            }

            if (isLineStart && (fence = MarkdownLines.OpeningFence(line)) is not null)
            {
                position = lineEnd + 1;
                continue;
            }

            var (start, next) = NextInLine(text, position, lineEnd);
            if (start >= 0)
            {
                yield return start;
            }

            position = next;
        }
    }

    /// <summary>Returns the next comment of a line, or -1, and where to go on.</summary>
    private static (int Start, int Next) NextInLine(string text, int position, int lineEnd)
    {
        while (position < lineEnd)
        {
            switch (text[position])
            {
                case '\\':
                    position += 2;
                    break;
                case '`':
                    position = AfterCodeSpan(text, position);
                    if (position > lineEnd)
                    {
                        return (-1, position);
                    }

                    break;
                case '<' when string.CompareOrdinal(text, position, Opening, 0, Opening.Length) == 0:
                    var end = EndOf(text, position);
                    return (position, end < 0 ? text.Length : end);
                default:
                    position++;
                    break;
            }
        }

        return (-1, lineEnd + 1);
    }

    /// <summary>Returns the offset after a code span, or after its backticks if it has no end in its paragraph.</summary>
    private static int AfterCodeSpan(string text, int start)
    {
        var end = AfterRun(text, start);
        var paragraphEnd = text.IndexOf("\n\n", end, StringComparison.Ordinal);
        paragraphEnd = paragraphEnd < 0 ? text.Length : paragraphEnd;
        for (var next = text.IndexOf('`', end); next >= 0 && next < paragraphEnd; next = text.IndexOf('`', next))
        {
            var after = AfterRun(text, next);
            if (after - next == end - start)
            {
                return after;
            }

            next = after;
            if (next >= text.Length)
            {
                break;
            }
        }

        return end;
    }

    private static int AfterRun(string text, int start)
    {
        while (start < text.Length && text[start] == '`')
        {
            start++;
        }

        return start;
    }
}
