using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.MetadataStripping;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Finds the photos and documents of an article in its folder.</summary>
internal static class ArticleFilesReader
{
    /// <summary>Returns the photos and documents that can be published; reports the others.</summary>
    public static ArticleFiles Read(
        Article article,
        ArticlePlace place,
        ImmutableArray<Language> languages,
        SourceFolder source,
        PictureLibrary pictures,
        DiagnosticBag diagnostics
    ) =>
        new(
            ReadPhotos(article, place, source, pictures, diagnostics),
            ReadAttachments(article, place, languages, source, diagnostics)
        );

    private static ImmutableArray<PublishedPhoto> ReadPhotos(
        Article article,
        ArticlePlace place,
        SourceFolder source,
        PictureLibrary pictures,
        DiagnosticBag diagnostics
    )
    {
        var photos = ImmutableArray.CreateBuilder<PublishedPhoto>(article.Photos.Length);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var photo in article.Photos)
        {
            var (name, location) = (photo.File.Value, photo.File.Location);
            if (!PictureFile.HasPictureExtension(name))
            {
                diagnostics.Report(ContentRules.NotAPicture, location, name);
                continue;
            }

            if (StoryFiles.Check(source, place, name, location, diagnostics) is not { } file)
            {
                continue;
            }

            if (photo.Alt is null)
            {
                var own = location.Path == article.Path ? location : new SourceLocation(article.Path, 1, 1);
                diagnostics.Report(ContentRules.NoAlternativeText, own, name);
            }

            if (!listed.Add(file))
            {
                diagnostics.Report(PictureRules.ListedTwice, location, name);
            }
            else if (pictures.Find($"{place.Folder}/{file}", name, location, diagnostics) is { } picture)
            {
                photos.Add(new PublishedPhoto(photo with { File = photo.File with { Value = file } }, picture));
            }
        }

        return photos.DrainToImmutable();
    }

    private static ImmutableArray<PublishedAttachment> ReadAttachments(
        Article article,
        ArticlePlace place,
        ImmutableArray<Language> languages,
        SourceFolder source,
        DiagnosticBag diagnostics
    )
    {
        var attachments = ImmutableArray.CreateBuilder<PublishedAttachment>(article.Attachments.Length);
        foreach (var attachment in article.Attachments)
        {
            var (name, location) = (attachment.File.Value, attachment.File.Location);
            var language = LanguageOf(attachment, languages, diagnostics);
            if (
                StoryFiles.Check(source, place, name, location, diagnostics) is { } file
                && DocumentFile.Check(source, $"{place.Folder}/{file}", name, location, diagnostics)
            )
            {
                var size = PublicCopy.SizeOf(source.Absolute($"{place.Folder}/{file}"));
                attachments.Add(new PublishedAttachment(file, attachment.Title, size, language));
            }
        }

        return attachments.DrainToImmutable();
    }

    /// <summary>Returns the language declared by the author, or else by the file name: <c>plan.ky.pdf</c>.</summary>
    private static Language? LanguageOf(
        Attachment attachment,
        ImmutableArray<Language> languages,
        DiagnosticBag diagnostics
    )
    {
        var inName = Path.GetExtension(Path.GetFileNameWithoutExtension(attachment.File.Value)).TrimStart('.');
        var code = attachment.Language?.Value ?? inName;
        var language = languages.FirstOrDefault(language => language.Code == code);
        if (language is null && attachment.Language is { } declared)
        {
            var known = string.Join(", ", languages);
            diagnostics.Report(ContentRules.OtherLanguage, declared.Location, declared.Value, known);
        }

        return language;
    }
}
