namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Lines of a text as editors and git count them: they end at <c>\n</c>, <c>\r\n</c> or <c>\r</c>, and at no other
/// character that Unicode calls a line break.
/// </summary>
internal static class LineEnds
{
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>Returns the end of the line that begins at an offset, and the start of the next one.</summary>
    public static (int End, int Next) LineAt(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (length < 0)
        {
            return (text.Length, text.Length);
        }

        var end = start + length;
        return (end, text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1);
    }
}
