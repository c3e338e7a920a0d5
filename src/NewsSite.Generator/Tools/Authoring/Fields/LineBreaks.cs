using System.Text;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>Line endings of a text: <c>\n</c>, <c>\r\n</c> and <c>\r</c>, also mixed.</summary>
internal static class LineBreaks
{
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>
    /// Returns the new text. A line that was there before keeps its line ending; others get the first one of the old
    /// text, or the given one.
    /// </summary>
    /// <param name="text">The new text, with line feeds.</param>
    public static string Rewrite(string old, string text, string? other)
    {
        var before = Lines(old);
        var standard = before is [{ Break.Length: > 0 } first, ..] ? first.Break : other ?? "\n";
        if (before.TrueForAll(line => line.Break == standard || line.Break.Length == 0))
        {
            return text.Replace("\n", standard);
        }

        var breaks = before
            .Where(line => line.Break.Length > 0)
            .GroupBy(line => line.Text)
            .ToDictionary(same => same.Key, same => new Queue<string>(same.Select(line => line.Break)));
        var result = new StringBuilder();
        foreach (var (line, lineBreak) in Lines(text))
        {
            var kept =
                breaks.TryGetValue(line, out var endings) && endings.TryDequeue(out var ending) ? ending : standard;
            result.Append(line).Append(lineBreak.Length > 0 ? kept : "");
        }

        return result.ToString();
    }

    private static List<(string Text, string Break)> Lines(string text)
    {
        var lines = new List<(string, string)>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add((text[start..], ""));
                break;
            }

            var end = start + length;
            var next = text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
            lines.Add((text[start..end], text[end..next]));
            start = next;
        }

        return lines;
    }
}
