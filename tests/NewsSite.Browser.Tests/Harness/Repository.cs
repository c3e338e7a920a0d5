namespace NewsSite.Browser.Tests.Harness;

/// <summary>The repository that contains the test assembly.</summary>
internal static class Repository
{
    /// <summary>The folder that contains <c>NewsSite.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

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
