namespace NewsSite.Browser.Tests.Harness;

/// <summary>A site made in a test, with the real theme, for what the sample does not have.</summary>
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
