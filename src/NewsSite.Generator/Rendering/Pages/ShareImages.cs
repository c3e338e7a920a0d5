using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Names in a page's head the picture that other sites show of it.</summary>
internal static class ShareImages
{
    /// <param name="picture">Null where there is none.</param>
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
