using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Sets a page's share picture in its head.</summary>
internal static class ShareImages
{
    /// <param name="picture">The share picture; null leaves the head unchanged.</param>
    public static PageHead With(PageHead head, PublishedPicture? picture) =>
        picture is null
            ? head
            : head with
            {
                ImageUrl = picture.Url,
                ImageAlt = picture.Alt,
                ImageWidth = picture.Width,
                ImageHeight = picture.Height,
            };
}
