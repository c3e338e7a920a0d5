using System.Collections.Immutable;
using NewsSite.Generator.Features.ShareCards;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The picture other sites show of an article: its share card, or where there are none its first photo.</summary>
internal static class ShareImages
{
    /// <param name="pictures">The article's photos.</param>
    public static PageHead Of(
        PageMaterial material,
        PageHead head,
        Article article,
        ImmutableArray<PublishedPicture> pictures
    ) =>
        material.ShareCards?[article] is { } card ? With(head, material.Absolute(card.Address), card)
        : pictures.FirstOrDefault() is { } photo
            ? head with
            {
                ImageUrl = photo.Url,
                ImageAlt = photo.Alt,
                ImageWidth = photo.Width,
                ImageHeight = photo.Height,
            }
        : head;

    /// <param name="url">The card's full address.</param>
    public static PageHead With(PageHead head, string url, ShareCard card) =>
        head with
        {
            ImageUrl = url,
            ImageAlt = card.Alt,
            ImageWidth = ShareCard.Width,
            ImageHeight = ShareCard.Height,
        };
}
