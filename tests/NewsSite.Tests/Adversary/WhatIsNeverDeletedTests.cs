using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Adversary;

/// <summary>
/// Promise: no command deletes or changes a file that it did not make, whatever links lead there from the output folder,
/// the cache and the hidden folders beside them.
/// </summary>
public sealed class WhatIsNeverDeletedTests : IDisposable
{
    private static readonly int Attacks = LongTests.Times(usual: 60, whole: 500);
    private static readonly string[] Paths = ["a.html", "ky/a.html", "ky/b/c.html", "ru/a.html", "ru/b/c.html"];
    private readonly TestFolder folder = new();
    private readonly TestFolder outside = new();

    public void Dispose()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [Fact]
    public void Links_planted_anywhere_lead_no_command_outside()
    {
        var random = new Random(20261123);
        for (var attack = 0; attack < Attacks; attack++)
        {
            // The files outside have the names of the site's.
            foreach (var path in Paths)
            {
                outside.Add($"{path}", [1, 2, 3]);
            }

            var mine = outside.Fingerprint();
            for (var builds = random.Next(1, 4); builds > 0; builds--)
            {
                Write(random);
            }

            var told = Plant(random);
            if (random.Next(2) == 0)
            {
                Write(random);
            }
            else
            {
                new OutputFolder(folder.PathOf("dist")).Clean(new DiagnosticBag());
            }

            Assert.True(mine.SequenceEqual(outside.Fingerprint()), $"attack {attack}: {told}");
            Clear();
        }
    }

    [Fact]
    public void Clean_leaves_what_lies_behind_a_link_in_the_output_folder()
    {
        Write(new Random(1), Paths);
        outside.Add("a.html", [1]);
        Directory.Delete(folder.PathOf("dist/ky"), recursive: true);
        folder.AddLink("dist/ky", outside.Root);
        var diagnostics = new DiagnosticBag();
        Assert.Equal(3, new OutputFolder(folder.PathOf("dist")).Clean(diagnostics));
        Assert.Empty(diagnostics.ToSorted());
        Assert.True(File.Exists(outside.PathOf("a.html")));
        Assert.Equal(outside.Root, new FileInfo(folder.PathOf("dist/ky")).LinkTarget);
    }

    [Fact]
    public void The_cache_of_pictures_drops_no_files_of_others()
    {
        outside.Add("ab/old.jpg", [1]).Add("photo.jpg", [1]);
        folder.Add("images/mine.jpg", [1]).Add("images/ab/notes.txt", [1]).AddLink("images/cd", outside.PathOf("ab"));
        folder.AddLink("images/ab/link.jpg", outside.PathOf("photo.jpg"));
        new ImageCache(new(folder.Root)).Add("ab/1f.jpg", [1]);
        foreach (var file in Directory.EnumerateFiles(folder.PathOf("images"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddYears(-1));
        }

        File.SetLastWriteTimeUtc(outside.PathOf("ab/old.jpg"), DateTime.UtcNow.AddYears(-1));
        Assert.Equal(1, new ImageCache(new(folder.Root)).Prune(DateTime.UtcNow.AddDays(-30)));
        Assert.False(File.Exists(folder.PathOf("images/ab/1f.jpg")));
        Assert.True(File.Exists(folder.PathOf("images/mine.jpg")));
        Assert.True(File.Exists(folder.PathOf("images/ab/notes.txt")));
        Assert.True(File.Exists(outside.PathOf("ab/old.jpg")));
    }

    [Fact]
    public void A_cached_file_with_a_second_name_is_not_written_into()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux counts the names of a file");
        outside.Add("mine.bin", new byte[100]);
        Directory.CreateDirectory(folder.PathOf("builds"));
        FileSystemCalls.LinkOrCopy(outside.PathOf("mine.bin"), folder.PathOf("builds/a.pack"));
        using (var store = CacheStore.Open(new CacheFolder(folder.Root), "a"))
        {
            Assert.True(store.Add(1, [1, 2, 3]));
        }

        Assert.Equal(new byte[100], File.ReadAllBytes(outside.PathOf("mine.bin")));
    }

    /// <summary>Puts links to the outside into the output folder, the kept site and the folders of builds.</summary>
    private string Plant(Random random)
    {
        var kept = Directory.Exists(folder.PathOf(".cache/builds"))
            ? Directory.GetDirectories(folder.PathOf(".cache/builds"), "*.tree").FirstOrDefault()
            : null;
        string[] roots = ["dist", kept ?? "dist", ".dist.newssite-next", ".dist.newssite-last", ".dist.newssite-claim"];
        var root = folder.PathOf(roots[random.Next(roots.Length)]);
        string[] below = ["", "ky", "ru", "ru/b", "ky/a.html", "a.html", ManagedFileList.Name];
        var path = root.EndsWith("claim", StringComparison.Ordinal)
            ? root
            : Path.Combine(root, below[random.Next(below.Length)]);
        if (path.TrimEnd('/') == folder.PathOf("dist"))
        {
            // The output folder itself may be a link, and is written through.
            path = folder.PathOf("dist/ky");
        }

        path = path.TrimEnd('/');
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);
        var target = Path.HasExtension(path) && random.Next(2) == 0 ? outside.PathOf("a.html") : outside.Root;
        File.CreateSymbolicLink(path, target);
        return $"{path} -> {target}";
    }

    private void Write(Random random) => Write(random, [.. Paths.Where(_ => random.Next(4) > 0)]);

    private void Write(Random random, string[] paths)
    {
        var files = paths.Select(path =>
        {
            var text = $"{random.Next(2)}";
            return OutputFile.FromText(path, () => text);
        });
        new OutputFolder(folder.PathOf("dist"), new CacheFolder(folder.PathOf(".cache"))).Write(
            [.. files],
            new DiagnosticBag()
        );
    }

    private void Clear()
    {
        foreach (var entry in Directory.GetFileSystemEntries(folder.Root))
        {
            if (new FileInfo(entry).LinkTarget is null && Directory.Exists(entry))
            {
                Directory.Delete(entry, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }
}
