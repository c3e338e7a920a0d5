using System.Text.RegularExpressions;

namespace NewsSite.Search.Reading;

/// <summary>
/// Splits a query into parts without white space and quotation marks. One that is not closed may be the letter of its
/// key, Э, and belongs to the part after it.
/// </summary>
internal static partial class TextParts
{
    public static IEnumerable<Part> Of(string text) =>
        Chunk().Matches(text).Select(match => new Part(match.Index, match.Value));

    // White space as in JavaScript's \s.
    private const string Space = """ \t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff""";

    [GeneratedRegex($$""""(?:"(?=[^"]*(?:[{{Space}}]"|\z)))?[^{{Space}}"“”„«»]+"""", RegexOptions.CultureInvariant)]
    private static partial Regex Chunk();

    internal readonly record struct Part(int Start, string Text)
    {
        public int End => Start + Text.Length;
    }
}
