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
        File.WriteAllText(
            file,
            string.Concat(paths.Order(StringComparer.Ordinal).Prepend(Header).Select(line => line + "\n"))
        );
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

        var lines = File.ReadAllLines(file);
        return lines is [Header, ..] ? lines.Skip(1).Where(StaysInside).ToHashSet(StringComparer.Ordinal) : null;
    }

    private static bool StaysInside(string path) =>
        path.Length > 0
        && !Path.IsPathRooted(path)
        && (!path.Contains("..", StringComparison.Ordinal) || !path.Split('/').Contains(".."));
}
