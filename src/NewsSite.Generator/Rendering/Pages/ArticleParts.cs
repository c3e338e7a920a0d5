using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of an article's photos, documents and corrections.</summary>
internal static class ArticleParts
{
    public static ImmutableArray<PhotoView> Photos(RenderedArticle article, SiteAddress address) =>
        [.. article.Files.Photos.Select((photo, i) => PhotoViews.Of(photo, article, i, address))];

    public static ImmutableArray<AttachmentView> Attachments(RenderedArticle article, SiteAddress address) =>
        [
            .. article.Files.Attachments.Select(attachment => new AttachmentView(
                Set(article.Article.Language, attachment.Title) ?? Path.GetFileName(attachment.File),
                address.Link(article.Place.FileAddress(attachment.File)),
                Path.GetExtension(attachment.File).TrimStart('.').ToUpperInvariant(),
                attachment.Size,
                attachment.Language?.Code
            )),
        ];

    /// <summary>
    /// Returns the photos for other sites: absolute URLs of the largest variants, in a format every site supports.
    /// Drawings (SVG) are left out, since few sites support them.
    /// </summary>
    public static ImmutableArray<PublishedPicture> Pictures(RenderedArticle article, SiteAddress address) =>
        [
            .. from photo in article.Files.Photos
            where photo.Picture.Facts.Format != PictureFormat.Svg
            let largest = PictureVariant.LargestOf(photo.Picture.Facts)
            select new PublishedPicture(
                address.Absolute(Permalinks.Picture(largest.Name)),
                largest.Width,
                largest.Height,
                photo.Words.Alt ?? ""
            ),
        ];

    public static ImmutableArray<CorrectionView> Corrections(Story story, Language language) =>
        [
            .. story.Corrections.Select(correction => new CorrectionView(
                new DateView(correction.Date.Value, language),
                // Empty only if the note is missing, which has been reported.
                Typographer.Set(language, correction.Note.In(language) ?? "")
            )),
        ];

    private static string? Set(Language language, string? text) =>
        string.IsNullOrEmpty(text) ? null : Typographer.Set(language, text);
}
