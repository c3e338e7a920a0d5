using System.Collections.Immutable;
using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Makes links that share a page's title and URL on messengers and social networks, without script or tracking.
/// </summary>
internal static class ShareLinks
{
    public static ImmutableArray<LinkView> Of(PageHead head)
    {
        var url = QueryText.Encode(head.CanonicalUrl);
        // In a message a line may break anywhere.
        var title = QueryText.Encode(head.Title.Replace('\u00A0', ' '));
        return
        [
            new LinkView("Telegram", $"https://t.me/share/url?url={url}&text={title}"),
            new LinkView("WhatsApp", $"https://wa.me/?text={title}%20{url}"),
            new LinkView("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
        ];
    }
}
