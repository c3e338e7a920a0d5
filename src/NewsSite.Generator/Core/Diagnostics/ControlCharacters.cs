using System.Buffers;
using System.Globalization;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// Makes control characters visible in texts for terminals and logs. Raw, they could colour or hide what follows, turn its
/// direction, or begin a line that a workflow of GitHub Actions takes for a command.
/// </summary>
public static class ControlCharacters
{
    /// <summary>Marks that turn the direction of what follows, and separators of lines.</summary>
    public const string Marks = "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> All = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0x7f, 0x21).Select(code => (char)code),
        .. Marks,
    ]);

    /// <summary>Writes each control character, line break and mark of direction as <c>\u001b</c>.</summary>
    public static string Escape(string text) =>
        text.AsSpan().ContainsAny(All)
            ? string.Concat(text.Select(character => All.Contains(character) ? Escape(character) : $"{character}"))
            : text;

    private static string Escape(char character) =>
        "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture);
}
