using System.Buffers;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Characters that HTML and XML forbid: control characters except tab and line feed, and U+FFFE and U+FFFF.
/// </summary>
internal static class ForbiddenCharacters
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> All = SearchValues.Create([
        .. Enumerable
            .Range(0, 0xA0)
            .Select(code => (char)code)
            .Where(c => char.IsControl(c) && c is not '\t' and not '\n'),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>Returns the index of the first forbidden character, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>Returns the text without its forbidden characters.</summary>
    public static string Remove(string text) => string.Concat(text.Where(character => !All.Contains(character)));

    /// <summary>Replaces each forbidden character by U+FFFD.</summary>
    public static string Replace(string text)
    {
        if (IndexIn(text) < 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        characters.AsSpan().ReplaceAny(All, Replacement);
        return new string(characters);
    }
}
