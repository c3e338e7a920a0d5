using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>Finds rows of a table that stayed text.</summary>
internal static partial class TableRows
{
    private static readonly Message Separator = new(
        "write the second row with hyphens: \"|---|---|\"",
        "запишите вторую строку дефисами: \"|---|---|\"",
        "экинчи сапты дефистер менен жазыңыз: \"|---|---|\""
    );

    /// <summary>Returns the first row of a table in the text of a block, or null.</summary>
    public static LeftMark? In(string text)
    {
        if (!text.AsSpan().ContainsAny('|', '^'))
        {
            return null;
        }

        var lines = LinesOf(text);
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsRow(lines, i, text))
            {
                var (start, length) = lines[i].GetOffsetAndLength(text.Length);
                return new LeftMark(MarkRules.NoTable, start, length, AdviceFor(lines, i, text), "");
            }
        }

        return null;
    }

    /// <summary>True for a line between vertical bars, and for lines with equally many of them.</summary>
    private static bool IsRow(List<Range> lines, int index, string text)
    {
        var line = text.AsSpan(lines[index]).Trim();
        var bars = line.Count('|');
        return Border().IsMatch(line)
            || CaretRow().IsMatch(line)
            || (bars > 1 && line[0] == '|' && line[^1] == '|' && !IsHidden(line, bars))
            || (bars == 1 && line is ['|', ' ', _, ..])
            || (bars > 0 && index + 1 < lines.Count && text.AsSpan(lines[index + 1]).Count('|') == bars);
    }

    /// <summary>True for <c>||спойлер||</c>, which messengers hide.</summary>
    private static bool IsHidden(ReadOnlySpan<char> line, int bars) =>
        bars == 4 && line is ['|', '|', not ' ', .., not ' ', '|', '|'];

    private static Message AdviceFor(List<Range> lines, int first, string text)
    {
        var head = text.AsSpan(lines[first]).Trim();
        if (Border().IsMatch(head) || CaretRow().IsMatch(head) || (head[0] == '|' && head.Count('|') == 1))
        {
            return Advice.Table;
        }

        var separator = lines.FindIndex(first, line => Dashes().IsMatch(text.AsSpan(line)));
        if (separator >= 0)
        {
            return lines.Skip(separator).Any(line => !text.AsSpan(line).Contains('|'))
                ? Advice.EmptyLineAfterTable
                : Separator;
        }

        var columns = text[lines[first]].Trim().Trim('|').Count(letter => letter == '|') + 1;
        var row = "|" + string.Concat(Enumerable.Repeat("---|", columns));
        return new Message(
            $"write \"{row}\" on a line of its own below the first row",
            $"напишите отдельной строкой под первой строкой \"{row}\"",
            $"биринчи саптын астына өзүнчө сап кылып \"{row}\" жазыңыз"
        );
    }

    private static List<Range> LinesOf(string text)
    {
        var lines = new List<Range>();
        foreach (var line in text.AsSpan().Split('\n'))
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Matches the row below a table's head, also with dashes in place of hyphens.</summary>
    [GeneratedRegex(@"^[\s|:=+—–-]*[—–=-]{1,}[\s|:=+—–-]*$")]
    private static partial Regex Dashes();

    /// <summary>Matches the head of a table in DokuWiki: <c>^ Школа ^ Учеников ^</c>.</summary>
    [GeneratedRegex(@"^\^[^\n^]*\p{L}[^\n^]*\^(?:[^\n^]+\^)*$")]
    private static partial Regex CaretRow();

    /// <summary>Matches the border of a table drawn with signs.</summary>
    [GeneratedRegex(@"^(?:\+[-=]{2,}[-=+]*\+|\|={3,}|\{\|[^\n]*|\|\}|\|-+)$")]
    private static partial Regex Border();
}
