using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Media;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes the views of an article's photos, documents, contact and corrections.</summary>
internal static class ArticleParts
{
    public static ImmutableArray<PhotoView> Photos(RenderedArticle article, SiteAddress address) =>
        [.. article.Files.Photos.Select((photo, i) => PhotoViews.Of(photo, article, i, address))];

    public static ImmutableArray<AttachmentView> Attachments(RenderedArticle article, SiteAddress address) =>
        [.. article.Files.Attachments.Select(attachment => Attachment(article, attachment, address))];

    public static AttachmentView Attachment(
        RenderedArticle article,
        PublishedAttachment attachment,
        SiteAddress address
    ) =>
        new(
            Set(article.Article.Language, attachment.Title) ?? ComposedText.Of(Path.GetFileName(attachment.File)),
            address.Link(article.Place.FileAddress(attachment.File)),
            address.Absolute(article.Place.FileAddress(attachment.File)),
            Path.GetExtension(attachment.File).TrimStart('.').ToUpperInvariant(),
            attachment.Size,
            attachment.Language?.Code
        );

    public static ImmutableArray<RecordingView> Recordings(RenderedArticle article, SiteAddress address) =>
        [
            .. article.Files.Recordings.Select(recording => new RecordingView(
                Set(article.Article.Language, recording.Title) ?? ComposedText.Of(Path.GetFileName(recording.File)),
                address.Link(article.Place.FileAddress(recording.File)),
                address.Absolute(article.Place.FileAddress(recording.File)),
                recording.IsVideo,
                MediaKind.Of(recording.File, recording.IsVideo)!.Name,
                recording.Size,
                recording.Seconds is { } seconds ? MediaLength.Text(seconds) : null,
                recording.Seconds is { } number ? $"PT{number}S" : null,
                recording.Poster is { } poster
                    ? address.Link(Permalinks.Picture(PictureVariant.LargestOf(poster.Facts).Name))
                    : null
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
                photo.Words.Alt?.Value ?? ""
            ),
        ];

    /// <summary>Returns the headings of a text that is long enough to need a table of contents; else none.</summary>
    public static ImmutableArray<HeadingView> Contents(ImmutableArray<BodyHeading> all)
    {
        const int fewest = 4;
        const int deepest = 3;
        ImmutableArray<HeadingView> headings =
        [
            .. all.Where(heading => heading.Level <= deepest && heading.Text.Length > 0)
                .Select(heading => new HeadingView(heading.Id, heading.Text, heading.Level)),
        ];
        return headings.Length < fewest ? [] : headings;
    }

    /// <summary>Returns how many minutes a text takes to read, at least one.</summary>
    public static int Minutes(int words)
    {
        const int wordsAMinute = 180;
        return Math.Max(1, (words + (wordsAMinute / 2)) / wordsAMinute);
    }

    public static ImmutableArray<CorrectionView> Corrections(Story story, Language language) =>
        [
            .. story.Corrections.Select(correction => new CorrectionView(
                new DateView(correction.Date.Value, language),
                // Empty only if the note is missing, which has been reported.
                Typographer.Set(language, correction.Note.In(language) ?? "")
            )),
        ];

    public static ContactView? Contact(Story story, Language language) =>
        story.Contact is { } contact
            ? new ContactView(
                Typographer.Set(language, contact.Name.Value),
                Set(language, contact.Role?.In(language)),
                contact.Phone?.Value,
                contact.Phone is null ? null : ContactDetails.UrlOf(contact.Phone.Value),
                contact.Email
            )
            : null;

    private static string? Set(Language language, string? text) =>
        string.IsNullOrEmpty(text) ? null : Typographer.Set(language, text);
}
