using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering;

/// <summary>Plain links that hand a page's title and address to a messenger or network: no script, no tracking.</summary>
internal static class ShareLinks
{
    public static ImmutableArray<LinkView> Of(PageHead head)
    {
        var url = Uri.EscapeDataString(head.CanonicalUrl);
        var title = Uri.EscapeDataString(head.Title);
        return
        [
            new LinkView("Telegram", $"https://t.me/share/url?url={url}&text={title}"),
            new LinkView("WhatsApp", $"https://wa.me/?text={title}%20{url}"),
            new LinkView("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
        ];
    }
}
