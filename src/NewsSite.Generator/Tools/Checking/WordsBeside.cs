using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Finds the words beside a number.</summary>
internal static class WordsBeside
{
    /// <summary>Returns the first of two words that is in a list, or null.</summary>
    public static Range? Find(WordList words, string text, Range first, Range second) =>
        words.Contains(text.AsSpan(first)) ? first
        : words.Contains(text.AsSpan(second)) ? second
        : null;

    /// <summary>Finds the word after a number, following a space or a hyphen or attached to it.</summary>
    public static (Range Word, bool IsAttached) After(string text, int end)
    {
        var start = TextSpaces.Skip(text, end);
        var isSpaced = start > end;
        if (!isSpaced && start < text.Length && text[start] is '-' or '‑')
        {
            start++;
        }

        var after = start;
        while (after < text.Length && char.IsLetter(text[after]))
        {
            after++;
        }

        return (start..after, !isSpaced && after > start);
    }

    public static Range Before(string text, int start)
    {
        var end = TextSpaces.SkipBack(text, start);
        var before = end;
        while (end < start && before > 0 && char.IsLetter(text[before - 1]))
        {
            before--;
        }

        return before..end;
    }

    public static int Length(Range word) => word.End.Value - word.Start.Value;
}
