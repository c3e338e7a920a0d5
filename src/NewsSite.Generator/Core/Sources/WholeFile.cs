namespace NewsSite.Generator.Core.Sources;

/// <summary>
/// Writes a file atomically: readers see either the old bytes or the new ones. Several threads may write the same file.
/// </summary>
internal static class WholeFile
{
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = TemporaryOf(path);
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

    /// <summary>Writes a file of several pieces.</summary>
    public static void Replace(string path, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        var temporary = TemporaryOf(path);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
            {
                foreach (var piece in pieces)
                {
                    file.Write(piece.Span);
                }
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string TemporaryOf(string path) =>
        // A hidden file is not taken for content by a build or the local server.
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part");
}
