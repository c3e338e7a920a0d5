namespace NewsSite.Generator.Tools.Checking;

/// <summary>Spaces inside a line, breaking or not.</summary>
internal static class TextSpaces
{
    public static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>Returns the index of the first other character.</summary>
    public static int Skip(string text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Returns the index after the last other character before an index.</summary>
    public static int SkipBack(string text, int before)
    {
        while (before > 0 && IsSpace(text[before - 1]))
        {
            before--;
        }

        return before;
    }
}
