namespace NewsSite.Tests.Harness;

/// <summary>The repository that contains the test assembly.</summary>
internal static class Repository
{
    /// <summary>The folder that contains <c>NewsSite.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Returns the C# files of a folder and its subfolders, without generated ones.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory
            .EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Find(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "NewsSite.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"NewsSite.sln is not above {start}");
    }
}
