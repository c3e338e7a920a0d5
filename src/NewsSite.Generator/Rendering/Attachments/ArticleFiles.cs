using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>The photos and documents of an article that exist and pass all checks.</summary>
internal sealed record ArticleFiles(
    ImmutableArray<PublishedPhoto> Photos,
    ImmutableArray<PublishedAttachment> Attachments,
    ImmutableArray<PublishedRecording> Recordings
);

/// <summary>A recording to publish, its size in bytes, its length if known, and the picture before it plays.</summary>
internal sealed record PublishedRecording(
    string File,
    string? Title,
    bool IsVideo,
    long Size,
    int? Seconds,
    Picture? Poster
);

/// <summary>A photo to publish: its entry in the article, and its picture.</summary>
internal sealed record PublishedPhoto(Photo Words, Picture Picture);

/// <summary>A document to publish, its size in bytes, and its language, null if unknown.</summary>
/// <param name="Written">The file as the author wrote it.</param>
internal sealed record PublishedAttachment(string File, string Written, string? Title, long Size, Language? Language);
