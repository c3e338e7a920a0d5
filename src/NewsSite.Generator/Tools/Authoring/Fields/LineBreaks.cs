using System.Text;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>Keeps the line endings of a text, also mixed ones, when it is written anew.</summary>
internal static class LineBreaks
{
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
            var (end, next) = LineEnds.LineAt(text, start);
            lines.Add((text[start..end], text[end..next]));
            start = next;
        }

        return lines;
    }
}
