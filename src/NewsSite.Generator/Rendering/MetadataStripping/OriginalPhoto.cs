namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>
/// A camera's file as it may be given away: every pixel, bit for bit, and no metadata but the colour profile, which way is
/// up, the author and the copyright. Where a photo was taken is not among them, in no form a camera or editor writes it.
/// </summary>
internal static class OriginalPhoto
{
    /// <summary>
    /// The parts of the file to be written one after another; null where it is not a JPEG, PNG or WebP. What cannot be
    /// understood in a damaged file is left out.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? WithoutMetadata(ReadOnlyMemory<byte> file) =>
        file.Span switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegParts.WithoutMetadata(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngParts.WithoutMetadata(file),
            var bytes when WebPParts.Is(bytes) => WebPParts.WithoutMetadata(file),
            _ => null,
        };

    /// <summary>True for a file that begins so: the format is one that <see cref="WithoutMetadata"/> knows.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> beginning) =>
        beginning is [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..]
        || WebPParts.Is(beginning);
}
