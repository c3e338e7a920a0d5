using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>The photos and documents of an article that exist and pass all checks.</summary>
internal sealed record ArticleFiles(
    ImmutableArray<PublishedPhoto> Photos,
    ImmutableArray<PublishedAttachment> Attachments
);

/// <summary>A photo to publish: its entry in the article, and its picture.</summary>
internal sealed record PublishedPhoto(Photo Words, Picture Picture);

/// <summary>A document to publish, its size in bytes, and its language, null if unknown.</summary>
internal sealed record PublishedAttachment(string File, string? Title, long Size, Language? Language);
