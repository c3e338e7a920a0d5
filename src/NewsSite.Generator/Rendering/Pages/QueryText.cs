using System.Text;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Encodes texts for the query of a URL.</summary>
internal static class QueryText
{
    /// <summary>Characters that mean nothing in a query, beside letters and digits.</summary>
    private const string Harmless = "-._~/:";

    /// <summary>
    /// Encodes a text. Letters and signs of every script stay unencoded, as HTML allows: the browser encodes them when
    /// the link is followed, and the page is four bytes a letter shorter.
    /// </summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length * 2);
        Span<char> characters = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var stays = rune.IsAscii
                ? Rune.IsLetterOrDigit(rune) || Harmless.Contains((char)rune.Value)
                : Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
            if (stays)
            {
                encoded.Append(characters[..rune.EncodeToUtf16(characters)]);
            }
            else
            {
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return encoded.ToString();
    }
}
