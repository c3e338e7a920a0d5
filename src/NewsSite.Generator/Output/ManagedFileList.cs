using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Output;

/// <summary>
/// List of managed files, stored in the output folder: one path per line, in ordinal order. It distinguishes managed
/// from unmanaged files, and output folders from other folders.
/// </summary>
internal static class ManagedFileList
{
    public const string Name = ".newssite-manifest";
    private const string Header = "newssite 1";

    /// <summary>Writes the list to an output folder.</summary>
    /// <param name="paths">Paths relative to the folder, with forward slashes.</param>
    public static void Write(string folder, IEnumerable<string> paths)
    {
        var file = Path.Combine(folder, Name);

        // In its place may stand a link, which writing would follow.
        File.Delete(file);
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            writer.WriteLine(path);
        }
    }

    /// <summary>
    /// Reads the list of an output folder. Returns null if it is missing or is no list of this program.
    /// </summary>
    public static HashSet<string>? Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (FileFacts.OfEntry(file).Kind != FileKind.File)
        {
            return null;
        }

        using var lines = File.ReadLines(file).GetEnumerator();
        if (!lines.MoveNext() || lines.Current != Header)
        {
            return null;
        }

        var paths = new HashSet<string>(StringComparer.Ordinal);
        while (lines.MoveNext())
        {
            if (StaysInside(lines.Current))
            {
                paths.Add(lines.Current);
            }
        }

        return paths;
    }

    private static bool StaysInside(string path) =>
        path.Length > 0
        && !Path.IsPathRooted(path)
        && (!path.Contains("..", StringComparison.Ordinal) || !path.Split('/').Contains(".."));
}
