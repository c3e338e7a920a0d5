using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
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
        DocumentLibrary documents,
        DiagnosticBag diagnostics
    ) =>
        new(
            ReadPhotos(article, place, source, pictures, diagnostics),
            ReadAttachments(article, place, languages, source, documents, diagnostics),
            article.Audio.IsEmpty && article.Video.IsEmpty
                ? []
                :
                [
                    .. ReadRecordings(article.Audio, isVideo: false, place, source, pictures, documents, diagnostics),
                    .. ReadRecordings(article.Video, isVideo: true, place, source, pictures, documents, diagnostics),
                ]
        );

    private static IEnumerable<PublishedRecording> ReadRecordings(
        ImmutableArray<Recording> recordings,
        bool isVideo,
        ArticlePlace place,
        SourceFolder source,
        PictureLibrary pictures,
        DocumentLibrary documents,
        DiagnosticBag diagnostics
    )
    {
        foreach (var recording in recordings)
        {
            var (name, location) = (recording.File.Value, recording.File.Location);
            if (
                StoryFiles.Check(source, place, name, location, diagnostics) is not { } file
                || documents.FindMedia($"{place.Folder}/{file}", name, isVideo, location, diagnostics) is not { } facts
            )
            {
                continue;
            }

            if (recording.Title is not { Value.Length: > 0 })
            {
                diagnostics.Report(MediaRules.NoTitle, location, name);
            }

            var poster = recording.Poster is { Value.Length: > 0 } photo
                ? FindPoster(photo, place, source, pictures, diagnostics)
                : null;
            yield return new PublishedRecording(
                file,
                recording.Title?.Value,
                isVideo,
                facts.Size,
                facts.Seconds,
                poster
            );
        }
    }

    private static Picture? FindPoster(
        Located<string> photo,
        ArticlePlace place,
        SourceFolder source,
        PictureLibrary pictures,
        DiagnosticBag diagnostics
    )
    {
        if (!PictureFile.HasPictureExtension(photo.Value))
        {
            PictureFile.ReportOther(photo.Value, photo.Location, diagnostics);
            return null;
        }

        return StoryFiles.Check(source, place, photo.Value, photo.Location, diagnostics) is { } file
            ? pictures.Find($"{place.Folder}/{file}", photo.Value, photo.Location, diagnostics)
            : null;
    }

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
                PictureFile.ReportOther(name, location, diagnostics);
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
        DocumentLibrary documents,
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
                && documents.Find($"{place.Folder}/{file}", name, location, diagnostics) is { } document
            )
            {
                attachments.Add(new PublishedAttachment(file, name, attachment.Title?.Value, document.Size, language));
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
