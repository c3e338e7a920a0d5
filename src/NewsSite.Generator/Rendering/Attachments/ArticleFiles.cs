using System.Collections.Immutable;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>The photos and documents of an article that are there to be published.</summary>
internal sealed record ArticleFiles(
    ImmutableArray<PublishedPhoto> Photos,
    ImmutableArray<PublishedAttachment> Attachments
);

/// <summary>A photo to publish: what its article says of it, and what it is.</summary>
internal sealed record PublishedPhoto(Photo Words, Picture Picture);

/// <summary>A document to publish, its size in bytes, and the language it is written in where that is known.</summary>
internal sealed record PublishedAttachment(string File, string? Title, long Size, Language? Language);
