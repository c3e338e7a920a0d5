using System.Buffers;

namespace NewsSite.Import.Markup;

/// <summary>
/// Characters that come along when text is copied, show nothing and stand in no word: spaces without width, marks of
/// direction and of where a word may part.
/// </summary>
internal static class InvisibleMarks
{
    private static readonly SearchValues<char> All = SearchValues.Create(
        "\u00AD\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF"
    );

    public static bool Contains(char character) => All.Contains(character);

    /// <summary>Returns a text without them, on one line, with single spaces.</summary>
    public static string OneLine(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Where(character => !Contains(character)))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
