using System.IO.Compression;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Hosting;

/// <summary><c>precompress: true</c>: texts lie beside themselves as <c>.br</c> and <c>.gz</c>.</summary>
public sealed class PrecompressionTests
{
    [Fact]
    public void Every_text_for_readers_has_both_and_nothing_else_has_any()
    {
        using var folder = Built();
        var files = FilesOf(folder);
        var compressed = files.Where(IsCompressed).ToList();
        var texts = files.Where(path => !IsCompressed(path)).Where(IsText).ToList();
        Assert.Contains("ky/index.html", texts);
        Assert.Contains(texts, path => path.StartsWith("search/", StringComparison.Ordinal));
        Assert.Equal(
            texts.SelectMany(path => new[] { path + ".br", path + ".gz" }).Order(StringComparer.Ordinal),
            compressed.Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(compressed, path => HiddenFiles.All.Contains(Path.ChangeExtension(path, null)));
        foreach (var path in texts)
        {
            var plain = File.ReadAllBytes(folder.PathOf("dist/" + path));
            using var br = new BrotliStream(
                File.OpenRead(folder.PathOf($"dist/{path}.br")),
                CompressionMode.Decompress
            );
            using var gz = new GZipStream(File.OpenRead(folder.PathOf($"dist/{path}.gz")), CompressionMode.Decompress);
            Assert.Equal(plain, Read(br));
            Assert.Equal(plain, Read(gz));
        }
    }

    [Fact]
    public void A_site_that_does_not_ask_for_them_has_none_and_loses_those_it_had()
    {
        using var folder = Built();
        Assert.Contains(FilesOf(folder), IsCompressed);
        var settings = folder.PathOf("content/site.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("precompress: true", "precompress: false"));
        Build(folder);
        Assert.DoesNotContain(FilesOf(folder), IsCompressed);
    }

    [Fact]
    public void They_are_those_of_a_clean_build_and_only_what_changed_is_made_again()
    {
        using var folder = Built();
        Build(folder, "--verify");
        var before = Times(folder);
        var article = folder.PathOf("content/news/2024/05/07-a/index.ky.md");
        File.AppendAllText(article, "\nДагы бир сүйлөм.\n");
        Build(folder, "--verify");
        var changed = Times(folder)
            .Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value)
            .Select(pair => pair.Key);
        Assert.Contains("ky/news/2024/05/07-a/index.html.br", changed);
        Assert.Contains("ky/news/2024/05/07-a/index.html.gz", changed);
        Assert.DoesNotContain("ky/news/2024/05/08-b/index.html.br", changed);
        Assert.DoesNotContain("robots.txt.br", changed);
        Assert.All(
            changed.Where(IsCompressed),
            path =>
                Assert.True(
                    changed.Contains(Path.ChangeExtension(path, null)),
                    $"{path} is new, and what it was made of is not"
                )
        );
    }

    /// <summary>A gzip file says which system made it, and when: neither may reach a site.</summary>
    [Fact]
    public void The_header_of_gzip_names_no_time_and_no_system()
    {
        using var folder = Built();
        foreach (var path in FilesOf(folder).Where(path => path.EndsWith(".gz", StringComparison.Ordinal)))
        {
            var header = File.ReadAllBytes(folder.PathOf("dist/" + path)).AsSpan(0, 10);
            Assert.True(header is [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, _, 255], path);
        }
    }

    private static bool IsCompressed(string path) => Path.GetExtension(path) is ".br" or ".gz";

    private static bool IsText(string path) =>
        Path.GetExtension(path)
            is ".html"
                or ".css"
                or ".js"
                or ".json"
                or ".xml"
                or ".txt"
                or ".svg"
                or ".csv"
                or ".ics"
                or ".bin"
                or ".webmanifest"
        && !HiddenFiles.All.Contains(path);

    private static Dictionary<string, DateTime> Times(TestFolder folder) =>
        FilesOf(folder).ToDictionary(path => path, path => File.GetLastWriteTimeUtc(folder.PathOf("dist/" + path)));

    private static List<string> FilesOf(TestFolder folder) =>
        [
            .. Directory
                .EnumerateFiles(folder.PathOf("dist"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder.PathOf("dist"), file).Replace('\\', '/')),
        ];

    private static byte[] Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static TestFolder Built()
    {
        var folder = TestFolder.Of(
            Pair("2024/05/07-a", "А", "topics: [science]")
                + Pair("2024/05/08-b", "Б", "attachments: [{file: d.csv}]")
                + "-- content/news/2024/05/08-b/d.csv --\n1;2\n"
        );
        TestSite.AddDefaults(folder);
        File.AppendAllText(folder.PathOf("content/site.yaml"), "precompress: true\n");
        Build(folder);
        return folder;
    }

    private static void Build(TestFolder folder, params string[] more)
    {
        var run = CommandRun.In(folder.Root, "en", ["build", .. more]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
    }
}
