namespace NewsSite.Generator.Rendering.MetadataStripping;

/// <summary>A file as it is published: a photo that somebody attached as a document loses its metadata, all else is copied.</summary>
internal static class PublicCopy
{
    private static readonly string[] Photos = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>In bytes.</summary>
    /// <param name="path">Absolute.</param>
    public static long SizeOf(string path) =>
        PartsOf(path) is { } parts ? parts.Sum(part => (long)part.Length) : new FileInfo(path).Length;

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
        Photos.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? OriginalPhoto.WithoutMetadata(File.ReadAllBytes(path))
            : null;
}
