namespace NewsSite.Generator.Input.Content;

/// <summary>A Markdown file parted into the YAML between its two <c>---</c> lines and the text after them.</summary>
/// <param name="LinesBeforeBody">Lines of the file before the body, both <c>---</c> counted.</param>
internal sealed record FrontMatter(string Yaml, string Body, int LinesBeforeBody)
{
    private const string Fence = "---";

    /// <summary>True where the file's first line opens front matter.</summary>
    public static bool Opens(string text) => IsFence(text, 0);

    /// <summary>Null where there is no front matter or it is not closed.</summary>
    public static FrontMatter? Split(string text)
    {
        if (!Opens(text))
        {
            return null;
        }

        var start = NextLine(text, 0);
        for (int at = start, lines = 1; at < text.Length; at = NextLine(text, at), lines++)
        {
            if (IsFence(text, at))
            {
                return new FrontMatter(text[start..at], text[NextLine(text, at)..], lines + 1);
            }
        }

        return null;
    }

    private static bool IsFence(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at);
        return line.TrimEnd().SequenceEqual(Fence);
    }

    private static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
