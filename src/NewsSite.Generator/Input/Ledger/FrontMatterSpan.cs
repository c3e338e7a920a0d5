using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>
/// Span of the front matter, without its <c>---</c> lines, in the text of a file with its original line endings.
/// </summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="LineEnd">Line ending of the file's first line.</param>
internal sealed record FrontMatterSpan(int Start, int End, string LineEnd)
{
    /// <summary>Returns the span, or null if there is no front matter or it is not closed.</summary>
    public static FrontMatterSpan? Of(string text)
    {
        var first = LineEnds.LineAt(text, 0);
        if (!IsFence(text, 0, first))
        {
            return null;
        }

        var start = first.Next;
        for (var end = start; end < text.Length; )
        {
            var line = LineEnds.LineAt(text, end);
            if (IsFence(text, end, line))
            {
                return new FrontMatterSpan(start, end, text[first.End..first.Next]);
            }

            end = line.Next;
        }

        return null;
    }

    private static bool IsFence(string text, int start, (int End, int Next) line) =>
        text.AsSpan(start, line.End - start).TrimEnd().SequenceEqual("---");
}
