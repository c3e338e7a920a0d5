using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>The same input gives the same bytes: repeated, with caches, in any folder, for any user.</summary>
public sealed class SameBytesTests : IDisposable
{
    private const string Now = "2027-01-01T00:00:00+06:00";
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_builds_and_one_that_remembers_the_first_give_the_same_bytes()
    {
        using var caches = BuildCaches.InMemory(new CacheFolder(folder.PathOf("cache")));
        using var others = BuildCaches.InMemory(new CacheFolder(folder.PathOf("cache")));
        foreach (var name in new[] { "first", "second", "third" })
        {
            Build(name, name == "second" ? others : caches);
        }

        Assert.True(folder.Fingerprint("first").Count > 100);
        Assert.Equal(folder.Fingerprint("first"), folder.Fingerprint("second"));
        Assert.Equal(folder.Fingerprint("first"), folder.Fingerprint("third"));
    }

    [LongFact]
    public void One_core_another_locale_another_time_zone_and_another_folder_give_the_same_bytes()
    {
        using var here = Sources();
        BuildInProcess(here.Root, "usual", ("DOTNET_PROCESSOR_COUNT", "2"), ("TZ", "Asia/Bishkek"));
        Assert.True(folder.Fingerprint("usual").Count > 60);
        using var there = Sources();
        BuildElsewhere(
            there,
            "башка тил",
            ("DOTNET_PROCESSOR_COUNT", "1"),
            ("LANG", "tr_TR.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("TZ", "America/New_York")
        );
    }

    /// <summary>Copies the repository's archive with its made pictures, which take most of the time.</summary>
    private static TestFolder Sources() =>
        new TestFolder().AddCopy("content").AddCopy("themes").AddCopy(".cache/images");

    /// <summary>Builds in a folder of this name, without caches of earlier builds.</summary>
    private void BuildElsewhere(TestFolder sources, string name, params (string Name, string Value)[] environment)
    {
        Directory.CreateDirectory(sources.PathOf(name));
        foreach (var moved in Directory.GetFileSystemEntries(sources.Root).Where(path => path != sources.PathOf(name)))
        {
            Directory.Move(moved, Path.Combine(sources.PathOf(name), Path.GetFileName(moved)));
        }

        BuildInProcess(sources.PathOf(name), "other", environment);
        Assert.Equal(folder.Fingerprint("usual"), folder.Fingerprint("other"));
    }

    private void Build(string output, BuildCaches caches)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions(new SourceFolder(Repository.Root), DateTimeOffset.Parse(Now), Preview.None);
        var built = SiteBuilder.Compose(options, caches, diagnostics);
        Assert.NotNull(
            new OutputFolder(folder.PathOf(output)).Write(built!.Files.AddRange(built.SearchIndex.Value), diagnostics)
        );
    }

    private void BuildInProcess(string source, string output, params (string Name, string Value)[] environment)
    {
        var (code, said) = BuildProcess.Run(source, folder.PathOf(output), environment);
        Assert.True(code == 0, said);
    }
}
