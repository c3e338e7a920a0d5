namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Writes a file in one step: whoever reads it sees the old bytes or the new, never a part. Many may write the same one.
/// </summary>
internal static class WholeFile
{
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // Hidden, so that neither a build nor the local server takes it for content.
        var next = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part");
        File.WriteAllBytes(next, bytes);
        File.Move(next, path, overwrite: true);
    }
}
