using System.Collections.Immutable;
using NewsSite.Generator.Content;

namespace NewsSite.Generator.Files;

/// <summary>The photos and documents of an article that are there to be published.</summary>
public sealed record ArticleFiles(ImmutableArray<Photo> Photos, ImmutableArray<PublishedAttachment> Attachments);

/// <summary>A document to publish and its size in bytes.</summary>
public sealed record PublishedAttachment(string File, string? Title, long Size);
