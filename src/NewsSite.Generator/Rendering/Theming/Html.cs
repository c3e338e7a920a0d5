using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Text that is HTML already. Everything else a template writes is encoded.</summary>
/// <param name="hash">The <see cref="TextHash"/> of the HTML: what it is, told without having it.</param>
/// <param name="read">Gives the HTML, the same each time, from any thread.</param>
internal sealed class Html(UInt128 hash, Func<string> read)
{
    public static readonly Html Empty = new("");
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public Html(string value)
        : this(TextHash.Of(value), () => value) { }

    /// <summary>The HTML itself; a long one is read each time, so that it need not stay in memory.</summary>
    public string Value => read();

    /// <summary>The <see cref="TextHash"/> of <see cref="Value"/>.</summary>
    public UInt128 Hash => hash;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>
    /// Encodes a text for element content and quoted attributes. Only the five special characters: what the library's
    /// encoders also encode (no-break spaces, emoji, «») would only make Cyrillic pages longer.
    /// </summary>
    public static string Encode(string text)
    {
        var at = text.AsSpan().IndexOfAny(Special);
        if (at < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        var start = 0;
        while (at >= 0)
        {
            encoded.Append(text, start, at).Append(Entity(text[start + at]));
            start += at + 1;
            at = text.AsSpan(start).IndexOfAny(Special);
        }

        return encoded.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>
    /// A value as JSON for a script element: letters of every script as they are, what could end the element escaped.
    /// </summary>
    public static Html Json(object value) => new(JsonSerializer.Serialize(value, JsonOptions));

    public override string ToString() => Value;

    private static string Entity(char special) =>
        special switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            _ => "&#39;",
        };
}
