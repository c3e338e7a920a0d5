using System.Collections.Immutable;
using NewsSite.Generator.Markdown;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering;

/// <summary>The photos and documents of an article, as its page shows them.</summary>
internal static class ArticleParts
{
    public static ImmutableArray<PhotoView> Photos(PageMaterial material, RenderedArticle article) =>
        [
            .. article.Files.Photos.Select(
                (photo, i) =>
                    new PhotoView(
                        material.Link(article.Place.FileAddress(photo.File.Value)),
                        photo.Alt ?? "",
                        Set(article.Article.Language, photo.Caption),
                        Set(article.Article.Language, photo.Credit),
                        i + 1,
                        article.Files.Photos.Length
                    )
            ),
        ];

    public static ImmutableArray<AttachmentView> Attachments(PageMaterial material, RenderedArticle article) =>
        [
            .. article.Files.Attachments.Select(attachment => new AttachmentView(
                Set(article.Article.Language, attachment.Title) ?? Path.GetFileName(attachment.File),
                material.Link(article.Place.FileAddress(attachment.File)),
                Path.GetExtension(attachment.File).TrimStart('.').ToUpperInvariant(),
                attachment.Size,
                attachment.Language?.Code
            )),
        ];

    public static PressKitView? PressKit(PageMaterial material, Story story) =>
        material.PressKits[story] is { } kit
            ? new PressKitView(material.Link(kit.Address), kit.PhotoCount, kit.Size)
            : null;

    public static ImmutableArray<CorrectionView> Corrections(Story story, Language language) =>
        [
            .. story.Corrections.Select(correction => new CorrectionView(
                new DateView(correction.Date.Value, language),
                // Empty only where it is missing, which was reported.
                Typographer.Set(language, correction.Note.In(language) ?? "")
            )),
        ];

    /// <summary>The full address of a photo.</summary>
    public static string PhotoAddress(PageMaterial material, RenderedArticle article, int index) =>
        material.Absolute(article.Place.FileAddress(article.Files.Photos[index].File.Value));

    private static string? Set(Language language, string? text) =>
        string.IsNullOrEmpty(text) ? null : Typographer.Set(language, text);
}
