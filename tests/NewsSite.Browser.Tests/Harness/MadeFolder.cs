namespace NewsSite.Browser.Tests.Harness;

/// <summary>A site that a test creates, with the real theme, for cases that the sample lacks.</summary>
internal sealed class MadeFolder : IDisposable
{
    /// <summary>Line for <c>site.yaml</c>. No window shows share cards, and drawing hundreds of them takes seconds.</summary>
    public const string WithoutShareCards = "\nshareCards: false\n";

    public MadeFolder()
    {
        Add("content/topics.yaml", File.ReadAllBytes(Repository.PathOf("content/topics.yaml")));
        Add("content/site.yaml", File.ReadAllText(Repository.PathOf("content/site.yaml")) + WithoutShareCards);

        Directory.CreateDirectory(Path.Combine(Root, "themes"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "themes/ministry"), Repository.PathOf("themes/ministry"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("newssite-made-").FullName;

    public void Add(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Shares the repository's cache. Its pictures are keyed by content, so the sample's are not made again.</summary>
    public void ShareCache()
    {
        Directory.CreateDirectory(Repository.PathOf(".cache"));
        Directory.CreateSymbolicLink(Path.Combine(Root, ".cache"), Repository.PathOf(".cache"));
    }

    public void Add(string path, string text) => Add(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
