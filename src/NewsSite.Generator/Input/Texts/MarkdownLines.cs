namespace NewsSite.Generator.Input.Texts;

/// <summary>Recognises the lines of Markdown that begin and end code.</summary>
internal static class MarkdownLines
{
    private const int ShortestFence = 3;

    /// <summary>The fence that a line opens: its character and how often it stands; null if the line opens none.</summary>
    public static (char Mark, int Count)? OpeningFence(ReadOnlySpan<char> line)
    {
        var content = AfterListMark(WithoutPrefix(line));
        var fence = FenceOf(content);
        return fence is ('`', var count) && content[count..].Contains('`') ? null : fence;
    }

    /// <summary>True if a line closes a fence.</summary>
    public static bool Closes(ReadOnlySpan<char> line, (char Mark, int Count) fence)
    {
        var content = WithoutPrefix(line).TrimEnd();
        return FenceOf(content) is { } found
            && found.Mark == fence.Mark
            && found.Count >= fence.Count
            && found.Count == content.Length;
    }

    /// <summary>Returns a line without its indentation and the marks of quotations.</summary>
    public static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> line) => line.TrimStart(" \t>");

    /// <summary>Returns the end of the line that a character is on: the offset of its line break, or of the text's end.</summary>
    public static int EndOfLine(string text, int offset) =>
        text.IndexOf('\n', offset) is var end and >= 0 ? end : text.Length;

    private static (char Mark, int Count)? FenceOf(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] is not ('`' or '~'))
        {
            return null;
        }

        var count = content.IndexOfAnyExcept(content[0]) is var other and >= 0 ? other : content.Length;
        return count >= ShortestFence ? (content[0], count) : null;
    }

    private static ReadOnlySpan<char> AfterListMark(ReadOnlySpan<char> content)
    {
        var digits = content.IndexOfAnyExceptInRange('0', '9') is var other and >= 0 ? other : content.Length;
        var mark =
            digits < content.Length && digits > 0 && content[digits] is '.' or ')' ? digits + 1
            : content.Length > 0 && content[0] is '-' or '*' or '+' ? 1
            : 0;
        return mark > 0 && mark < content.Length && content[mark] is ' ' or '\t'
            ? content[mark..].TrimStart()
            : content;
    }
}
