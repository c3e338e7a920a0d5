namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>
/// The published copy of a document. Attached photos lose their metadata; other files are copied unchanged.
/// </summary>
internal static class PublicCopy
{
    private static readonly string[] PhotoExtensions = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>Returns the size of the published copy, in bytes.</summary>
    /// <param name="path">Absolute.</param>
    public static long SizeOf(string path) =>
        PartsOf(path) is { } parts ? parts.Sum(part => (long)part.Length) : new FileInfo(path).Length;

    /// <summary>Writes the published copy.</summary>
    /// <param name="path">Absolute.</param>
    public static void Write(string path, Stream target)
    {
        if (PartsOf(path) is { } parts)
        {
            foreach (var part in parts)
            {
                target.Write(part.Span);
            }

            return;
        }

        using var source = File.OpenRead(path);
        source.CopyTo(target);
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>>? PartsOf(string path) =>
        PhotoExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? OriginalPhoto.WithoutMetadata(File.ReadAllBytes(path))
            : null;
}
