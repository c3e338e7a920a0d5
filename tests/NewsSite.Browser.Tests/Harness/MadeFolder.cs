namespace NewsSite.Browser.Tests.Harness;

/// <summary>A site that a test creates, with the real theme, for cases that the sample lacks.</summary>
internal sealed class MadeFolder : IDisposable
{
    public MadeFolder()
    {
        foreach (var name in new[] { "content/site.yaml", "content/topics.yaml" })
        {
            Add(name, File.ReadAllBytes(Repository.PathOf(name)));
        }

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

    public void Add(string path, string text) => Add(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
