using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Deployment.Archiving;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Archiving;

/// <summary><c>archive</c>: what is inside, that it is whole, and what is refused.</summary>
public sealed partial class YearArchiveTests(ArchivedSite site) : IClassFixture<ArchivedSite>
{
    private const string Data = "data/";

    private IEnumerable<string> Files =>
        site
            .Bag.Keys.Where(path => path.StartsWith(Data, StringComparison.Ordinal))
            .Select(path => path[Data.Length..]);

    [Fact]
    public void It_holds_the_pages_of_the_year_in_all_languages_and_its_lists()
    {
        var pages = Files
            .Where(path => path.EndsWith("/index.html", StringComparison.Ordinal))
            .Select(path => path[..^"index.html".Length]);
        string[] expected =
        [
            "news/2024/",
            "news/2024/05/",
            "news/2024/05/07-a/",
            "news/2024/06/",
            "news/2024/06/01-v/",
            "news/2024/06/02-g/",
            "topics/science/2024/",
            "documents/2024/",
        ];
        Assert.Equal(
            new[] { "ky", "ru" }
                .SelectMany(code => expected.Select(page => $"{code}/{page}"))
                .Order(StringComparer.Ordinal),
            pages.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void It_holds_every_file_its_pages_need()
    {
        var named = Files
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(path => NeededFile().Matches(site.Text(Data + path)))
            .Select(match => Uri.UnescapeDataString(match.Value.TrimStart('/')))
            .ToHashSet();
        Assert.Contains("news/2024/05/07-a/50%.pdf", named);
        Assert.Contains(named, path => path.StartsWith("images/", StringComparison.Ordinal));
        Assert.Contains(named, path => path.StartsWith("assets/", StringComparison.Ordinal));
        Assert.Empty(named.Except(Files));
    }

    [Fact]
    public void It_says_which_addresses_are_not_inside()
    {
        var outside = site.Text("not-inside.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("https://edu.example/ky/news/2023/03/01-b/", outside);
        Assert.Contains("https://edu.example/ky/", outside);
        Assert.DoesNotContain(outside, url => url.Contains("/2024/", StringComparison.Ordinal));
        Assert.Contains($"{outside.Length} addresses of this site", site.Archived.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Files, path => path.Contains("2023", StringComparison.Ordinal));
    }

    /// <summary>The output folder held a preview with all of them.</summary>
    [Fact]
    public void Drafts_stories_to_come_and_withdrawn_texts_are_never_inside()
    {
        Assert.DoesNotContain(site.Bag.Keys, path => path.Contains("03-d") || path.Contains("01-e"));
        Assert.All(site.Bag.Keys, path => Assert.DoesNotContain("Тайн", site.Text(path), StringComparison.Ordinal));
        Assert.Contains("Ошибка", site.Text("data/ru/news/2024/06/02-g/index.html"), StringComparison.Ordinal);
        Assert.Contains("Withdrawn stories: 1.", site.Archived.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_zip_is_a_bag_with_all_its_checksums()
    {
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", site.Text("bagit.txt"));
        var data = Manifest("manifest-sha256.txt");
        var tags = Manifest("tagmanifest-sha256.txt");
        Assert.Equal(
            Files.Select(path => Data + path).Order(StringComparer.Ordinal),
            data.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            site.Bag.Keys.Order(StringComparer.Ordinal),
            data.Keys.Concat(tags.Keys).Append("tagmanifest-sha256.txt").Order(StringComparer.Ordinal)
        );
        Assert.All(data.Concat(tags), line => Assert.Equal(line.Value, HashOf(site.Bag[line.Key])));
        var info = site.Text("bag-info.txt");
        var bytes = data.Keys.Sum(path => site.Bag[path].Length);
        Assert.Contains($"\nPayload-Oxum: {bytes}.{data.Count}\n", info, StringComparison.Ordinal);
        Assert.Contains("\nBagging-Date: 2024-11-01\n", info, StringComparison.Ordinal);
        Assert.All(info.TrimEnd('\n').Split('\n'), line => Assert.Matches(@"^[\w-]+: \S", line));

        Dictionary<string, string> Manifest(string name) =>
            site.Text(name)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split("  ", 2))
                .ToDictionary(line => line[1].Replace("%25", "%", StringComparison.Ordinal), line => line[0]);
    }

    [Fact]
    public void The_files_are_those_of_the_site_byte_for_byte() =>
        Assert.All(
            Files,
            path => Assert.Equal(File.ReadAllBytes(site.Folder.PathOf("dist/" + path)), site.Bag[Data + path])
        );

    [Fact]
    public void The_same_site_and_clock_give_the_same_bytes()
    {
        Assert.Equal(0, site.Run("2024", "--to", "again", "--output", "elsewhere").ExitCode);
        Assert.Equal(site.Folder.Fingerprint("archives"), site.Folder.Fingerprint("again"));
    }

    [Fact]
    public void Every_record_of_the_warc_is_compressed_by_itself()
    {
        var bytes = File.ReadAllBytes(site.PathOf(".warc.gz"));
        using var whole = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(whole, Encoding.Latin1);
        var records = RecordStart().Count(reader.ReadToEnd());
        Assert.Equal(Files.Count() + 1, records);
        // The first bytes of gzip, with no name, no time, and no system.
        var starts = Enumerable
            .Range(0, bytes.Length - 9)
            .Count(i => bytes.AsSpan(i, 8) is [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] && bytes[i + 9] == 255);
        Assert.Equal(records, starts);
    }

    [Fact]
    public void A_site_below_a_path_lies_there_in_the_bag_too()
    {
        using var folder = TestFolder.Of(Sample.Story("2024/05/07-a", "ky", "А"));
        TestSite.AddDefaults(folder);
        var settings = folder.PathOf("content/site.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("edu.example", "edu.example/news"));
        var run = CommandRun.In(folder.Root, "ru", "archive", "2024", "--now", ArchivedSite.Now);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("2024 год ещё не кончился", run.Out, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(folder.PathOf("archives/edu.example-2024.zip"));
        Assert.NotNull(zip.GetEntry("edu.example-2024/data/news/ky/news/2024/05/07-a/index.html"));
    }

    [Fact]
    public void A_file_that_changes_meanwhile_is_not_archived()
    {
        using var folder = TestFolder.Of("-- a.txt --\na\n");
        var file = ArchivedFile.Read(folder.Root, "a.txt");
        using var first = new MemoryStream();
        file.CopyTo(first);
        Assert.Equal("a\n"u8, first.ToArray());
        File.WriteAllText(folder.PathOf("a.txt"), "b\n");
        Assert.Throws<FileChangedException>(() => file.CopyTo(Stream.Null));
    }

    [Fact]
    public void A_folder_inside_the_site_is_refused_however_it_is_called()
    {
        site.Folder.Add("-- www/readme.txt --\n\n").AddLink("site", site.Folder.PathOf("www"));
        var error = Refused(1, "2024", "--output", "site", "--to", "www/archives");
        Assert.Contains("Give another folder with --to", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022", "The site has no story of 2022. Years with stories: 2024, 2023")]
    [InlineData("2031", "The site has no story of 2031. Years with stories: 2024, 2023")]
    public void A_year_without_published_stories_is_refused(string year, string message)
    {
        var run = site.Run(year);
        Assert.Equal((1, message), (run.ExitCode, run.Error.Trim()));
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Folder.PathOf("archives")), file => file.Contains(year));
    }

    [Theory]
    [InlineData("last")]
    [InlineData("0")]
    [InlineData("20244")]
    public void A_year_has_up_to_four_digits(string year) =>
        Assert.Contains("is not a whole number from 1 to 9999", Refused(2, year), StringComparison.Ordinal);

    [Theory]
    [InlineData("dist")]
    [InlineData("dist/archive")]
    [InlineData("content/archive")]
    public void An_archive_in_the_site_or_its_sources_is_refused(string target)
    {
        Assert.Contains("Give another folder with --to", Refused(1, "2024", "--to", target), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Folder.PathOf("dist/archive")));
    }

    [Fact]
    public void A_site_with_errors_is_not_archived()
    {
        using var folder = TestFolder.Of(
            Sample.Story("2024/05/07-a", "ky", "А") + "-- content/news/2024/05/08-b/index.ky.md --\nx\n"
        );
        TestSite.AddDefaults(folder);
        var run = CommandRun.In(folder.Root, "ky", "archive", "2024", "--now", ArchivedSite.Now);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NS100", run.Error, StringComparison.Ordinal);
        Assert.Contains("Архив түзүлгөн жок", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("archives")));
    }

    private string Refused(int code, params string[] arguments)
    {
        var run = site.Run(arguments);
        Assert.Equal(code, run.ExitCode);
        return run.Error;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [GeneratedRegex("""(?<=["\s])/(?:assets|images|cards|press|news)/[^"\s,]+""")]
    private static partial Regex NeededFile();

    [GeneratedRegex("(?m)^WARC/1\\.1\r$")]
    private static partial Regex RecordStart();
}
