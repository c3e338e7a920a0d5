namespace NewsSite.Generator.Input.Ledger;

/// <summary>
/// Where the front matter stands in the text of a file as it is on disk, line ends untouched: between the first line and
/// the line that closes it.
/// </summary>
/// <param name="LineEnd">How the file's first line ends.</param>
internal sealed record FrontMatterSpan(int Start, int End, string LineEnd)
{
    /// <summary>Null where there is none or it is not closed.</summary>
    public static FrontMatterSpan? Of(string text)
    {
        var first = LineAt(text, 0);
        if (!IsFence(text, 0, first))
        {
            return null;
        }

        var start = first.Next;
        for (var at = start; at < text.Length; )
        {
            var line = LineAt(text, at);
            if (IsFence(text, at, line))
            {
                return new FrontMatterSpan(start, at, text[first.End..first.Next]);
            }

            at = line.Next;
        }

        return null;
    }

    private static bool IsFence(string text, int start, (int End, int Next) line) =>
        text.AsSpan(start, line.End - start).TrimEnd().SequenceEqual("---");

    /// <summary>Where the line ends, and where the next one begins.</summary>
    private static (int End, int Next) LineAt(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return (text.Length, text.Length);
        }

        end += start;
        return (end, text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1);
    }
}
