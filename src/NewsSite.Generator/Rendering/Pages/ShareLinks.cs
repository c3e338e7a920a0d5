using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Plain links that hand a page's title and address to a messenger or network: no script, no tracking.</summary>
internal static class ShareLinks
{
    public static ImmutableArray<LinkView> Of(PageHead head)
    {
        var url = Uri.EscapeDataString(head.CanonicalUrl);
        var title = Encoded(head.Title);
        return
        [
            new LinkView("Telegram", $"https://t.me/share/url?url={url}&text={title}"),
            new LinkView("WhatsApp", $"https://wa.me/?text={title}%20{url}"),
            new LinkView("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
        ];
    }

    /// <summary>
    /// A text as a part of a query. Letters of every script stay as they are, as HTML lets them: the browser encodes
    /// them when the link is followed, and the page is shorter by four bytes a letter.
    /// </summary>
    private static string Encoded(string text)
    {
        var value = new StringBuilder(text.Length * 2);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && "-._~".Contains((char)rune.Value)))
            {
                value.Append(letter[..rune.EncodeToUtf16(letter)]);
            }
            else
            {
                value.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return value.ToString();
    }
}
