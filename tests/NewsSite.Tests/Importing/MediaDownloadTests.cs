using System.Net;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Import.Media;
using NewsSite.Import.Writing;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Pictures and documents are fetched from an old site's server if asked for, and only then.</summary>
public sealed class MediaDownloadTests : IDisposable
{
    private static readonly DownloadLimits Limits = new(1_000_000, TimeSpan.FromSeconds(20), 3);
    private readonly TestFolder folder = new();
    private readonly byte[] picture = TestPicture.Jpeg();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_is_fetched_unless_asked_for()
    {
        using var server = Site();
        folder.Add("-- media/none.txt --\n\n");
        var run = Import("--media", "media");
        Assert.Contains("Doubtful, so written as drafts: 1.", run.Out, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void What_is_fetched_is_kept_and_not_fetched_again()
    {
        using var server = Site();
        var run = Import("--media", "media", "--download");
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("Doubtful, so written as drafts: 0.", run.Out, StringComparison.Ordinal);
        Assert.Equal(picture, File.ReadAllBytes(folder.PathOf("content/news/2022/03/15-mektep-achyldy/a.jpg")));
        Assert.Equal(["/d.pdf 0", "/a.jpg 0"], server.Requests);
        Assert.Equal(2, folder.Fingerprint("media/downloaded").Count);

        var again = Import("--media", "media", "--download");
        Assert.Contains("Unchanged: 1.", again.Out, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void Download_needs_a_folder()
    {
        using var server = Site();
        var run = Import("--download");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--media", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_broke_off_is_continued(bool isReset)
    {
        using var server = new OldServer(new() { ["/a.jpg"] = picture }) { BreaksOff = 2, Resets = isReset };
        Assert.Equal(picture, File.ReadAllBytes(Fetch(server, "/a.jpg", Limits).File!));
        var half = picture.Length / 2;
        Assert.Equal(["/a.jpg 0", $"/a.jpg {half}", $"/a.jpg {half + ((picture.Length - half) / 2)}"], server.Requests);
    }

    [Fact]
    public void A_file_is_continued_in_the_next_import()
    {
        using var server = new OldServer(new() { ["/a.jpg"] = picture }) { BreaksOff = 1 };
        Assert.Null(Fetch(server, "/a.jpg", Limits with { Attempts = 1 }).File);
        Assert.Equal(picture, File.ReadAllBytes(Fetch(server, "/a.jpg", Limits).File!));
        Assert.Equal(["/a.jpg 0", $"/a.jpg {picture.Length / 2}"], server.Requests);
        Assert.Single(folder.Fingerprint("kept"));
    }

    [Theory]
    [InlineData("/none.jpg", "серверде мындай дарек жок (404)", 1)]
    [InlineData("/page.jpg", "сервер файлдын ордуна барак жиберди", 1)]
    [InlineData("/large.jpg", "0 МБ чегинен чоң", 1)]
    [InlineData("/silent.jpg", "0.3 секундда жооп келген жок", 3)]
    public void What_cannot_be_had_says_why(string path, string why, int requests)
    {
        using var server = new OldServer(new() { ["/large.jpg"] = new byte[200_000] });
        var limits = new DownloadLimits(100_000, TimeSpan.FromSeconds(path == "/silent.jpg" ? 0.3 : 20), 3);
        var answer = Fetch(server, path, limits);
        Assert.Null(answer.File);
        Assert.Equal(why, answer.Why!.Ky);
        Assert.True(server.Requests.Count <= requests);
    }

    [Fact]
    public void What_broke_off_each_time_and_a_server_that_is_not_there_say_why()
    {
        using var server = new OldServer(new() { ["/a.jpg"] = picture }) { BreaksOff = 9 };
        Assert.Equal("ответ оборвался", Fetch(server, "/a.jpg", Limits).Why!.Ru);
        using var download = new MediaDownload(folder.PathOf("kept"), Limits with { Attempts = 1 });
        Assert.Equal("нет связи с сервером", download.Fetch(new Uri("http://127.0.0.1:1/a.jpg")).Why!.Ru);
    }

    [Theory]
    [InlineData("en", "the file was not found: /none.jpg (the server has no such address (404))")]
    [InlineData("ru", "файл не найден: /none.jpg (на сервере нет такого адреса (404))")]
    [InlineData("ky", "файл табылган жок: /none.jpg (серверде мындай дарек жок (404))")]
    public void The_report_says_in_its_language_why_a_file_is_missing(string language, string reason)
    {
        using var server = Site();
        folder.Add("-- a.jsonl --\n" + folder.Read("a.jsonl").Replace("\"/a.jpg", "\"/none.jpg"));
        CommandRun.In(
            folder.Root,
            language,
            ["import", "a.jsonl", "--kind", "items", "--media", "media", "--download"]
        );
        Assert.Contains(reason, WebUtility.HtmlDecode(folder.Read("import-report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_is_followed_and_a_query_makes_another_file()
    {
        using var server = new OldServer(
            new()
            {
                ["/a.jpg"] = picture,
                ["/i.php?id=1"] = [1],
                ["/i.php?id=2"] = [2],
            }
        );
        Assert.Equal(picture, File.ReadAllBytes(Fetch(server, "/moved.jpg", Limits).File!));
        Assert.NotEqual(Fetch(server, "/i.php?id=1", Limits).File, Fetch(server, "/i.php?id=2", Limits).File);
    }

    [Fact]
    public void The_same_relative_address_on_two_pages_is_two_files()
    {
        using var server = new OldServer(new() { ["/ky/1/a.jpg"] = picture, ["/ru/1/a.jpg"] = TestPicture.Jpeg(61) });
        using var download = new MediaDownload(folder.PathOf("kept"), Limits);
        var files = new StoryFilesFinder(new MediaFiles(null, download));
        Assert.Equal("a.jpg", files.Find("a.jpg", server.Origin + "/ky/1/"));
        Assert.Equal("a-2.jpg", files.Find("a.jpg", server.Origin + "/ru/1/"));
        Assert.Equal("a.jpg", files.Find("a.jpg", server.Origin + "/ky/1/"));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("/a.jpg", "/a.jpg/large.jpg")]
    [InlineData("/a.jpg/large.jpg", "/a.jpg")]
    public void An_address_below_that_of_a_file_is_a_file_too(string first, string second)
    {
        var other = TestPicture.Jpeg(61);
        using var server = new OldServer(new() { [first] = picture, [second] = other });
        for (var import = 0; import < 2; import++)
        {
            Assert.Equal(picture, File.ReadAllBytes(Fetch(server, first, Limits).File!));
            Assert.Equal(other, File.ReadAllBytes(Fetch(server, second, Limits).File!));
        }

        Assert.Equal(2, server.Requests.Count);
    }

    private (string? File, Message? Why) Fetch(OldServer server, string path, DownloadLimits limits)
    {
        using var download = new MediaDownload(folder.PathOf("kept"), limits);
        return download.Fetch(new Uri(server.Origin + path));
    }

    private OldServer Site()
    {
        var server = new OldServer(new() { ["/a.jpg"] = picture, ["/d.pdf"] = "%PDF-1.4"u8.ToArray() });
        TestSite.AddDefaults(folder);
        folder.Add(
            "-- a.jsonl --\n{\"id\":\"1\",\"title\":\"Мектеп ачылды\",\"date\":\"2022-03-15\",\"language\":\"ky\","
                + $"\"addresses\":[\"{server.Origin}/ky/5\"],\"pictures\":[{{\"address\":\"/a.jpg\",\"alt\":\"Мектеп\"}}],"
                + "\"html\":\"<p>Өкмөт үйү. <a href='../d.pdf'>Буйрук</a></p>\"}\n"
        );
        return server;
    }

    private CommandRun Import(params string[] options) =>
        CommandRun.In(folder.Root, "en", ["import", "a.jsonl", "--kind", "items", .. options]);
}
