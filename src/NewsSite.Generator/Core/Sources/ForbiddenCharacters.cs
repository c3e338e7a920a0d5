using System.Buffers;

namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// What neither HTML nor XML may hold: control characters but tab and line end, and the two non-characters.
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

    /// <summary>Where the first one stands, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>The text with U+FFFD in the place of each.</summary>
    public static string Replace(string text)
    {
        if (IndexIn(text) < 0)
        {
            return text;
        }

        var letters = text.ToCharArray();
        letters.AsSpan().ReplaceAny(All, Replacement);
        return new string(letters);
    }
}
