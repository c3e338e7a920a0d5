using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Makes links that share a page's title and URL on messengers and social networks, without script or tracking.
/// </summary>
internal static class ShareLinks
{
    public static ImmutableArray<LinkView> Of(PageHead head)
    {
        var url = Uri.EscapeDataString(head.CanonicalUrl);
        var title = Encode(head.Title);
        return
        [
            new LinkView("Telegram", $"https://t.me/share/url?url={url}&text={title}"),
            new LinkView("WhatsApp", $"https://wa.me/?text={title}%20{url}"),
            new LinkView("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
        ];
    }

    /// <summary>
    /// Encodes a text for a query. Letters of every script stay unencoded, as HTML allows: the browser encodes them
    /// when the link is followed, and the page is four bytes a letter shorter.
    /// </summary>
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length * 2);
        Span<char> characters = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && "-._~".Contains((char)rune.Value)))
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
