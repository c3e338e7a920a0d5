using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Recognises texts without markup.</summary>
internal static partial class PlainText
{
    // Older encodings have letters where Latin-1 has control characters, from U+0080 up.
    private static readonly SearchValues<byte> ForbiddenBytes = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (byte)code).Except("\t\r\n\f"u8.ToArray()),
    ]);

    private static readonly SearchValues<char> ForbiddenLetters = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Except("\t\r\n\f"),
    ]);

    /// <summary>
    /// Returns the text of a file in UTF-8, UTF-16 with a byte order mark, or an older encoding of one byte a letter;
    /// null for other files. The letters of older encodings are not right, but none of them is ASCII.
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ when bytes.ContainsAny(ForbiddenBytes) => null,
            _ when Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
            _ => Encoding.Latin1.GetString(bytes),
        };
        return text is null || text.AsSpan().ContainsAny(ForbiddenLetters) ? null : text;
    }

    /// <summary>True for a text that a browser or program could take for HTML, XML or a script.</summary>
    public static bool IsMarkup(string text) => Start().IsMatch(text);

    [GeneratedRegex(@"^[\s\uFEFF]*(<[A-Za-z!?/]|#!)")]
    private static partial Regex Start();
}
