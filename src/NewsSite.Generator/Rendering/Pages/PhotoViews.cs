using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of photos.</summary>
internal static class PhotoViews
{
    /// <param name="index">The photo's index in its article, from 0.</param>
    public static PhotoView Of(PublishedPhoto photo, RenderedArticle article, int index, SiteAddress address)
    {
        var (words, picture) = photo;
        var language = article.Article.Language;
        return new PhotoView(
            Of(PictureSet.Of(picture.Facts, address.Link)),
            words.Alt?.Value ?? "",
            Set(language, words.Caption?.Value),
            Set(language, words.Credit?.Value),
            index + 1,
            article.Files.Photos.Length,
            Path.ChangeExtension(
                ComposedText.Of(Path.GetFileName(words.File.Value)),
                Path.GetExtension(PictureVariant.LargestOf(picture.Facts).Name)
            )
        );
    }

    private static PictureView Of(PictureSet picture) =>
        new(
            picture.Url,
            picture.Variants,
            [.. picture.Sources.Select(source => new PictureSourceView(source.Type, source.Variants, source.SmallUrl))],
            picture.SmallUrl,
            picture.LargeUrl,
            picture.Width,
            picture.Height,
            picture.Colour
        );

    private static string? Set(Language language, string? text) =>
        string.IsNullOrEmpty(text) ? null : Typographer.Set(language, text);
}
