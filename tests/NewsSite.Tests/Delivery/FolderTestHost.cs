using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>Folder that a web server shows through its link <c>current</c>.</summary>
internal class FolderTestHost(TestFolder folder) : TestHost
{
    protected string Root { get; } = folder.PathOf("host");

    public override string Target => Root;

    public override string Claims => Path.Combine(Root, ".newssite-publish/claims");

    public override byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(Root, "current", path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public override void Dispose() { }
}
