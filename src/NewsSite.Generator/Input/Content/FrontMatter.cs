namespace NewsSite.Generator.Input.Content;

/// <summary>Markdown file split into the YAML between its two <c>---</c> lines and the text after them.</summary>
/// <param name="LinesBeforeBody">Number of lines before the body, including both <c>---</c> lines.</param>
internal sealed record FrontMatter(string Yaml, string Body, int LinesBeforeBody)
{
    private const string Fence = "---";

    /// <summary>True if the first line of a file opens front matter.</summary>
    public static bool Opens(string text) => IsFence(text, 0);

    /// <summary>
    /// Splits the text of a file. Returns null if it has no front matter or its front matter is not closed.
    /// </summary>
    public static FrontMatter? Split(string text)
    {
        if (!Opens(text))
        {
            return null;
        }

        var start = NextLine(text, 0);
        for (int line = start, count = 1; line < text.Length; line = NextLine(text, line), count++)
        {
            if (IsFence(text, line))
            {
                return new FrontMatter(text[start..line], text[NextLine(text, line)..], count + 1);
            }
        }

        return null;
    }

    private static bool IsFence(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        var line = text.AsSpan(start, (end < 0 ? text.Length : end) - start);
        return line.TrimEnd().SequenceEqual(Fence);
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
