using System.Text;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>Builds do not rewrite unchanged files, and undo all changes made to the folder in between.</summary>
public sealed class KeptFilesTests : IDisposable
{
    private static readonly int Steps = LongTests.Times(usual: 60, whole: 300);
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Only_what_differs_is_written()
    {
        Write(("a/index.html", "1"), ("b/index.html", "1"), ("c/index.html", "1"));
        folder.Age();
        Write(("a/index.html", "1"), ("b/index.html", "1"), ("c/index.html", "1"));
        var before = Times("dist");
        var report = Write(("a/index.html", "1"), ("b/index.html", "2"), ("d/index.html", "1"));
        Assert.Equal((3, 3, 2), (report.Files, report.Bytes, report.Changed));
        Assert.Equal(before["a/index.html"], Times("dist")["a/index.html"]);
        Assert.NotEqual(before["b/index.html"], Times("dist")["b/index.html"]);
        Assert.Equal(["a/index.html=1", "b/index.html=2", "d/index.html=1"], Site());
    }

    [Fact]
    public void What_has_the_same_key_is_not_even_made()
    {
        var file = new OutputFile("a.html", () => new OutputContent(7, stream => stream.WriteByte((byte)'x')));
        Write([file]);
        var same = new OutputFile("a.html", () => new OutputContent(7, _ => Assert.Fail("it is there already")));
        Assert.Equal(0, Write([same]).Changed);
        var other = new OutputFile("a.html", () => new OutputContent(8, stream => stream.WriteByte((byte)'y')));
        Assert.Equal(1, Write([other]).Changed);
        Assert.Equal(["a.html=y"], Site());
    }

    [Fact]
    public void A_forgotten_cache_writes_everything()
    {
        Write(("a.html", "1"));
        folder.Age();
        var forgotten = new CacheFolder(folder.PathOf(".cache"), IsBypassed: true);
        var files = new[] { OutputFile.FromText("a.html", () => "1") };
        Assert.Equal(1, new OutputFolder(folder.PathOf("dist"), forgotten).Write(files, new DiagnosticBag())!.Changed);
    }

    [Fact]
    public void Sites_that_follow_one_another_are_right_whatever_happens_to_their_files_meanwhile()
    {
        var random = new Random(20261123);
        var site = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var unmanaged = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var step = 0; step < Steps; step++)
        {
            Change(site, random);
            Write([.. site.Select(file => (file.Key, file.Value))]);
            var expected = site.Concat(unmanaged)
                .Select(file => $"{file.Key}={file.Value}")
                .Order(StringComparer.Ordinal);
            Assert.Equal(expected, Site());
            if (random.Next(2) == 0)
            {
                // Else all folders changed a moment ago, and are read again.
                folder.AgeFolders("dist");
                folder.AgeFolders(".cache");
            }

            Tamper(site, unmanaged, random);
        }
    }

    private static void Change(SortedDictionary<string, string> site, Random random)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            var path = $"{"abc"[random.Next(3)]}/{"de"[random.Next(2)]}/{"fgh"[random.Next(3)]}.html";
            if (random.Next(3) == 0)
            {
                site.Remove(path);
            }
            else
            {
                site[path] = $"{random.Next(3)}";
            }
        }
    }

    /// <summary>Changes the folder as people, other programs and broken disks do.</summary>
    private void Tamper(
        SortedDictionary<string, string> site,
        SortedDictionary<string, string> unmanaged,
        Random random
    )
    {
        var any = site.Keys.ElementAtOrDefault(random.Next(site.Count + 1));
        switch (random.Next(11))
        {
            case 0 when any is not null:
                // In place, as some editors do: hard links of the file change too.
                File.WriteAllText(folder.PathOf($"dist/{any}"), "edited");
                break;
            case 1 when any is not null:
                File.Delete(folder.PathOf($"dist/{any}"));
                break;
            case 2:
                var place = any is null || random.Next(2) == 0 ? "z" : any[..any.LastIndexOf('/')];
                var name = $"{place}/{random.Next(3)}.txt";
                unmanaged[name] = $"{random.Next(1000)}";
                folder.Add($"dist/{name}", Encoding.UTF8.GetBytes(unmanaged[name]));
                break;
            case 3 when unmanaged.Count > 0:
                File.Delete(folder.PathOf($"dist/{unmanaged.Keys.First()}"));
                unmanaged.Remove(unmanaged.Keys.First());
                break;
            case 4:
                foreach (var snapshot in Directory.GetDirectories(folder.PathOf(".cache/builds"), "*.tree"))
                {
                    var files = Directory.GetFiles(snapshot, "*.html", SearchOption.AllDirectories);
                    if (files.Length > 0)
                    {
                        File.Delete(files[random.Next(files.Length)]);
                    }
                }

                break;
            case 5:
                Directory.Delete(folder.PathOf(".cache"), recursive: true);
                break;
            case 6 when any is not null:
                Replace(folder.PathOf($"dist/{any}"));
                break;
            case 7:
                foreach (var snapshot in Directory.GetDirectories(folder.PathOf(".cache/builds"), "*.tree"))
                {
                    foreach (var file in Directory.GetFiles(snapshot, "*.html", SearchOption.AllDirectories))
                    {
                        Replace(file);
                    }
                }

                break;
        }
    }

    /// <summary>Puts another file in the place of one, as programs do that save by renaming.</summary>
    private static void Replace(string path)
    {
        File.WriteAllText(path + "~", "replaced");
        File.Move(path + "~", path, overwrite: true);
    }

    private OutputReport Write(params (string Path, string Text)[] files) =>
        Write([.. files.Select(file => OutputFile.FromText(file.Path, () => file.Text))]);

    private OutputReport Write(OutputFile[] files)
    {
        var diagnostics = new DiagnosticBag();
        var report = new OutputFolder(folder.PathOf("dist"), new CacheFolder(folder.PathOf(".cache"))).Write(
            files,
            diagnostics
        );
        Assert.Equal([], diagnostics.ToSorted().Select(problem => problem.ToString()));
        return report!;
    }

    private Dictionary<string, DateTime> Times(string path) =>
        Directory
            .EnumerateFiles(folder.PathOf(path), "*.html", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder.PathOf(path), file), File.GetLastWriteTimeUtc);

    private IEnumerable<string> Site() =>
        Directory
            .EnumerateFiles(folder.PathOf("dist"), "*.*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder.PathOf("dist"), file), Text: File.ReadAllText(file)))
            .Where(file => file.Path != ManagedFileList.Name)
            .Select(file => $"{file.Path}={file.Text}")
            .Order(StringComparer.Ordinal);
}
