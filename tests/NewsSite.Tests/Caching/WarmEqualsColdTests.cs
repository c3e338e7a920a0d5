using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Serving;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>A warm build gives the same bytes and diagnostics as a cold one.</summary>
public class WarmEqualsColdTests
{
    private const string Now = "2027-01-01T00:00:00+06:00";

    [Fact]
    public void The_hard_archive_uses_every_field() => Assert.Empty(HardArchive.UnusedFields());

    [Fact]
    public void The_hard_archive_is_the_same_from_a_warm_cache()
    {
        using var folder = HardArchive.Create();
        BuildColdEditAndBuildWarm(folder, HardArchive.Edited, "Эски текст", "Жаңы текст");
    }

    [Fact]
    public void The_archive_of_the_repository_is_the_same_from_a_warm_cache()
    {
        using var folder = new TestFolder();
        folder.AddCopy("content").AddCopy("themes").Age();
        AddPictures(folder, Repository.PathOf(".cache/images"), "cache");
        var article = Directory
            .EnumerateFiles(folder.PathOf("content/news"), "index.ky.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        BuildColdEditAndBuildWarm(
            folder,
            Path.GetRelativePath(folder.Root, article),
            "\n---\n",
            "\n---\nКошумча сүйлөм. "
        );
    }

    [Fact]
    public void The_local_server_shows_the_same_after_an_edit_as_after_a_start()
    {
        using var folder = HardArchive.Create();
        BuildOptions Options() =>
            new(new SourceFolder(folder.Root), DateTimeOffset.Parse(Now), new Preview(Drafts: true, Future: true));
        using var warm = new LiveSite(Options, MessageLanguage.English, _ => { });
        warm.Rebuild();
        Assert.NotEmpty(Bytes(warm));
        Edit(folder, HardArchive.Edited, "Эски текст", "Жаңы текст");
        warm.Rebuild();
        using var cold = new LiveSite(Options, MessageLanguage.English, _ => { });
        cold.Rebuild();
        Assert.Equal(Bytes(cold), Bytes(warm));
        Assert.Equal(cold.State.Diagnostics, warm.State.Diagnostics);

        static SortedDictionary<string, string> Bytes(LiveSite site) =>
            new(
                site.State.Files.Values.Concat(site.State.SearchIndex.Value.Values)
                    .ToDictionary(file => file.Path, file => Convert.ToHexString(TestSite.BytesOf(file))),
                StringComparer.Ordinal
            );
    }

    private static void BuildColdEditAndBuildWarm(TestFolder folder, string path, string old, string @new)
    {
        Build(folder, "warm", "cache");
        Edit(folder, path, old, @new);
        var warm = Build(folder, "warm", "cache");
        AddPictures(folder, folder.PathOf("cache/images"), "other-cache");
        var cold = Build(folder, "cold", "other-cache");
        Assert.Equal(BuildOutcome.Written, warm.Outcome);
        Assert.True(warm.Summary!.Written!.Changed < warm.Summary.Written.Files / 2, "the build was not warm");
        Assert.True(folder.Fingerprint("cold").Count > 20);
        Assert.Equal(folder.Fingerprint("cold"), folder.Fingerprint("warm"));
        Assert.Equal(cold.Diagnostics, warm.Diagnostics);
    }

    private static BuildResult Build(TestFolder folder, string output, string cache) =>
        SiteBuilder.Build(
            new BuildOptions(new SourceFolder(folder.Root), DateTimeOffset.Parse(Now), Preview.None)
            {
                Cache = new CacheFolder(folder.PathOf(cache)),
            },
            new OutputOptions(folder.PathOf(output))
        );

    private static void Edit(TestFolder folder, string path, string old, string @new)
    {
        var text = folder.Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(folder.PathOf(path), text.Replace(old, @new, StringComparison.Ordinal));
        folder.Age("content");
    }

    /// <summary>Adds pictures that were made before to an empty cache: encoding them takes long and is not what is compared.</summary>
    private static void AddPictures(TestFolder folder, string images, string cache)
    {
        foreach (var file in Directory.Exists(images) ? Directory.GetFiles(images) : [])
        {
            if (Path.GetFileName(file) != "pictures")
            {
                folder.Add($"{cache}/images/{Path.GetFileName(file)}", File.ReadAllBytes(file));
            }
        }
    }
}
