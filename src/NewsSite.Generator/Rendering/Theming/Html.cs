using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Text that is HTML already: templates write it unencoded.</summary>
/// <param name="hash">The <see cref="TextHash"/> of the HTML, known without reading it.</param>
/// <param name="read">Returns the HTML, the same on every call, on any thread.</param>
internal sealed class Html(UInt128 hash, Func<string> read)
{
    public static readonly Html Empty = new("");
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public Html(string value)
        : this(TextHash.Of(value), () => value) { }

    /// <summary>The HTML; long HTML is read on every call to save memory.</summary>
    public string Value => read();

    /// <summary>The <see cref="TextHash"/> of <see cref="Value"/>.</summary>
    public UInt128 Hash => hash;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>
    /// Encodes a text for element content and quoted attributes. Encodes only the five special characters: .NET's
    /// encoders also encode no-break spaces, emoji and «», which makes pages longer.
    /// </summary>
    public static string Encode(string text)
    {
        var index = text.AsSpan().IndexOfAny(Special);
        if (index < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        var start = 0;
        while (index >= 0)
        {
            encoded.Append(text, start, index).Append(Entity(text[start + index]));
            start += index + 1;
            index = text.AsSpan(start).IndexOfAny(Special);
        }

        return encoded.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>
    /// Serialises a value as JSON for a script element. Letters of every script stay unescaped; characters that could
    /// end the element are escaped.
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
