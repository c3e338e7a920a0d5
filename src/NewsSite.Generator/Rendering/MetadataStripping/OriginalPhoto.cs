namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>
/// Removes metadata from a camera's file. The pixels stay bit for bit; of the metadata only the colour profile,
/// orientation, author and copyright stay. The location is removed in every form that cameras and editors write.
/// </summary>
internal static class OriginalPhoto
{
    /// <summary>
    /// Returns the parts of the file, to be written in order; null if it is not a JPEG, PNG or WebP. Unreadable
    /// parts of a damaged file are dropped.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? WithoutMetadata(ReadOnlyMemory<byte> file) =>
        file.Span switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegParts.WithoutMetadata(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngParts.WithoutMetadata(file),
            var bytes when WebPParts.Is(bytes) => WebPParts.WithoutMetadata(file),
            _ => null,
        };

    /// <summary>
    /// True if a file with these first bytes is in a format that <see cref="WithoutMetadata"/> supports.
    /// </summary>
    public static bool IsSupported(ReadOnlySpan<byte> magic) =>
        magic is [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..]
        || WebPParts.Is(magic);
}
