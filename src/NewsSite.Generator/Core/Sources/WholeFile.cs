namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Writes a file atomically: readers see either the old bytes or the new ones. Several threads may write the same file.
/// </summary>
internal static class WholeFile
{
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // A hidden file is not taken for content by a build or the local server.
        var temporary = Path.Combine(
            Path.GetDirectoryName(path)!,
            $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part"
        );
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // On a full disk, what was written of the file would take the room for good.
            File.Delete(temporary);
            throw;
        }
    }
}
