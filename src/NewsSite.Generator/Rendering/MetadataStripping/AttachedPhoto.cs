namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>Removes metadata from a photo in a document or attached as one. Newsrooms are offered no GIFs, readers are.</summary>
internal static class AttachedPhoto
{
    /// <summary>Returns the parts of the file, to be written in order; null if it is not a JPEG, PNG, GIF or WebP.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? WithoutMetadata(ReadOnlyMemory<byte> file) =>
        GifParts.Is(file.Span) ? GifParts.WithoutMetadata(file) : OriginalPhoto.WithoutMetadata(file);
}
