namespace NewsSite.Generator.Sources;

/// <summary>Writes a source file in one step: whoever reads it sees the old bytes or the new, never a part.</summary>
internal static class WholeFile
{
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // Hidden, so that neither a build nor the local server takes it for content.
        var next = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.next");
        File.WriteAllBytes(next, bytes);
        File.Move(next, path, overwrite: true);
    }
}
