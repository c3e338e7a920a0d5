namespace NewsSite.Generator.Output;

/// <summary>
/// The list of files a build made, kept in the output folder, one path a line in ordinal order: it tells our files from
/// those of others, and our folder from any other.
/// </summary>
internal static class ManagedFileList
{
    public const string Name = ".newssite-manifest";
    private const string Header = "newssite 1";

    public static void Write(string folder, IEnumerable<string> paths) =>
        File.WriteAllText(
            Path.Combine(folder, Name),
            string.Concat(paths.Order(StringComparer.Ordinal).Prepend(Header).Select(line => line + "\n"))
        );

    /// <summary>Null where there is no manifest or it is not one.</summary>
    public static HashSet<string>? Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
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
