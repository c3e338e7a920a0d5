using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using NewsSite.Editor.Serving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Serving;

/// <summary>Responses of the local server.</summary>
public sealed class LiveServerTests : IAsyncLifetime
{
    private const string Files = """
        -- content/news/2024/05/07-a/index.ky.md --
        ---
        title: А
        date: 2024-05-07
        draft: true
        aliases: [/eski/1.html]
        photos: [{file: a.jpg, alt: Сүрөт}]
        ---
        Текст.
        -- content/news/2024/05/07-a/a.jpg --
        0123456789
        -- content/news/2099/01/01-b/index.ky.md --
        ---
        title: Б
        date: 2099-01-01
        attachments:
          - file: окуу планы.pdf
          - file: a.docx
          - file: a.xlsx
          - file: a.ods
          - file: a.epub
          - file: a.zip
          - file: a.rar
          - file: a.7z
          - file: a%2fb.csv
        ---
        Текст.

        """;

    private readonly TestFolder folder = TestFolder.Of(Files);
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private LiveServer server = null!;
    private LiveSite site = null!;

    public async ValueTask InitializeAsync()
    {
        TestSite.AddDefaults(folder);
        Add("окуу планы.pdf", "%PDF-1.7"u8);
        Add("a.rar", "Rar!\x1A"u8);
        Add("a.7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]);
        Add("a%2fb.csv", "1;2"u8);
        Add("a.docx", TestDocument.Docx());
        Add("a.xlsx", TestDocument.Xlsx());
        Add("a.ods", TestDocument.OpenDocument("spreadsheet"));
        Add("a.epub", TestDocument.Package("application/epub+zip"));
        Add("a.zip", TestDocument.Zip(("a.txt", "x")));

        void Add(string name, ReadOnlySpan<byte> bytes) =>
            folder.Add("content/news/2099/01/01-b/" + name, bytes.ToArray());
        server = new LiveServer(LocalPort.Take(5080), () => site.State);
        site = new LiveSite(
            () => new BuildOptions(new SourceFolder(folder.Root), DateTimeOffset.Now, new Preview(true, true)),
            MessageLanguage.English,
            _ => server.Announce()
        );
        site.Rebuild();
        await server.StartAsync();
        client.BaseAddress = new Uri(server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/ky/", "text/html; charset=utf-8")]
    [InlineData("/ky/atom.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("/ky/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/site.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("/search/ky/manifest.json", "application/json")]
    [InlineData("/news/2099/01/01-b/%D0%BE%D0%BA%D1%83%D1%83%20%D0%BF%D0%BB%D0%B0%D0%BD%D1%8B.pdf", "application/pdf")]
    [InlineData("/news/2099/01/01-b/a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("/news/2099/01/01-b/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/news/2099/01/01-b/a.ods", "application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("/news/2099/01/01-b/a.epub", "application/epub+zip")]
    [InlineData("/news/2099/01/01-b/a.zip", "application/zip")]
    [InlineData("/news/2099/01/01-b/a.rar", "application/vnd.rar")]
    [InlineData("/news/2099/01/01-b/a.7z", "application/x-7z-compressed")]
    [InlineData("/news/2099/01/01-b/a%252fb.csv", "text/csv; charset=utf-8")]
    [InlineData("/.newssite/live.js", "text/javascript; charset=utf-8")]
    public async Task Files_have_the_content_types_that_hosts_send(string path, string type)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/ky/nowhere/", "Табылган жок")]
    [InlineData("/ru/nowhere/", "Не найдено")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd", "Табылган жок")]
    [InlineData("/content/site.yaml", "Табылган жок")]
    public async Task A_wrong_address_is_answered_in_its_language(string path, string text)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_template_fails_has_the_overlay()
    {
        // The page of this kind that a build renders is another one.
        folder.Add(Sample.Story("2024/05/08-c", "ky", "Башка"));
        folder.Add(
            "-- themes/tiny/layouts/article.html --\n{{ if page.head.title == 'Башка' }}{{ page.jok }}{{ end }}А\n"
        );
        site.Rebuild();
        Assert.True(site.State.IsGood);
        var page = await client.GetStringAsync("/ky/news/2024/05/08-c/", TestContext.Current.CancellationToken);
        Assert.Contains("/.newssite/live.js", page, StringComparison.Ordinal);
        Assert.False(site.State.IsGood);
    }

    [Theory]
    [InlineData("127.0.0.1:{port}", HttpStatusCode.OK)]
    [InlineData("localhost:{port}", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:{port}", HttpStatusCode.OK)]
    [InlineData("[::1]:{port}", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1:1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("evil.example:{port}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example:{port}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.0.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("xn--localhost", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.", HttpStatusCode.MisdirectedRequest)]
    [InlineData("2130706433", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_names_of_this_machine_are_answered(string host, HttpStatusCode status)
    {
        foreach (var path in new[] { "/ky/news/2024/05/07-a/", "/.newssite/live.js", "/.newssite/explain/NS102" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host.Replace("{port}", $"{client.BaseAddress!.Port}", StringComparison.Ordinal);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("cross-site", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("same-origin", "no-cors", "script", HttpStatusCode.OK)]
    [InlineData("none", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("cross-site", "no-cors", "image", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("same-site", "navigate", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("same-site", "cors", "empty", HttpStatusCode.Forbidden)]
    public async Task Pages_of_other_origins_may_lead_here_and_nothing_more(
        string site,
        string mode,
        string destination,
        HttpStatusCode status
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ky/news/2024/05/07-a/");
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", mode);
        request.Headers.Add("Sec-Fetch-Dest", destination);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Only_reading_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/ky/");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/ky/")]
    [InlineData("/robots.txt")]
    [InlineData("/.newssite/events")]
    [InlineData("/nowhere/")]
    public async Task The_head_of_a_page_can_be_asked_for_alone(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("//ru")]
    [InlineData("///ru")]
    [InlineData("/%2Fru")]
    [InlineData("//ru/")]
    [InlineData("//evil.example/ru")]
    [InlineData("/\\ru")]
    [InlineData("/%5Cru")]
    public async Task No_address_leads_to_another_host(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address + path, UriKind.Absolute));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var location = response.Headers.Location?.OriginalString ?? "/";
        Assert.Matches("^/([^/\\\\]|$)", location);
    }

    [Theory]
    [InlineData("NS102", HttpStatusCode.OK, "the article has no title")]
    [InlineData("NS999", HttpStatusCode.NotFound, "")]
    [InlineData("%3Cscript%3E", HttpStatusCode.NotFound, "")]
    public async Task A_message_is_explained(string code, HttpStatusCode status, string text)
    {
        var token = TestContext.Current.CancellationToken;
        using var response = await client.GetAsync($"/.newssite/explain/{code}", token);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(text, await response.Content.ReadAsStringAsync(token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("themes")]
    public async Task A_folder_that_is_replaced_is_watched_on(string name)
    {
        var rebuilt = new SemaphoreSlim(0);
        var token = TestContext.Current.CancellationToken;
        var calm = TimeSpan.FromMilliseconds(100);
        using var watcher = new SourceWatcher(new SourceFolder(folder.Root), _ => rebuilt.Release(), calm);
        for (var times = 0; times < 2; times++)
        {
            using var copy = new TestFolder();
            foreach (var file in Directory.EnumerateFiles(folder.PathOf(name), "*", SearchOption.AllDirectories))
            {
                copy.Add(Path.GetRelativePath(folder.PathOf(name), file), File.ReadAllBytes(file));
            }

            Directory.Move(folder.PathOf(name), folder.PathOf($"{name}-{times}"));
            Assert.True(await rebuilt.WaitAsync(50 * calm, token), "gone");
            Directory.Move(copy.Root, folder.PathOf(name));
            Assert.True(await rebuilt.WaitAsync(50 * calm, token), "there again");
            while (await rebuilt.WaitAsync(5 * calm, token)) { }

            folder.Add($"-- {name}/new-{times}.txt --\nx\n");
            Assert.True(await rebuilt.WaitAsync(50 * calm, token), "a change in it");
            while (await rebuilt.WaitAsync(5 * calm, token)) { }
        }
    }

    [Fact]
    public async Task A_theme_that_is_a_link_is_watched()
    {
        using var elsewhere = new TestFolder();
        Directory.Move(folder.PathOf("themes/tiny"), elsewhere.PathOf("tiny"));
        folder.AddLink("themes/tiny", elsewhere.PathOf("tiny"));
        var rebuilt = new SemaphoreSlim(0);
        using var watcher = new SourceWatcher(new SourceFolder(folder.Root), _ => rebuilt.Release());
        elsewhere.Add("-- tiny/layouts/new.html --\nx\n");
        Assert.True(await rebuilt.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/robots.txt");
        request.Headers.Range = new RangeHeaderValue(2, 4);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("er-", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_is_made_when_it_is_asked_for_and_only_that_one()
    {
        var token = TestContext.Current.CancellationToken;
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/ky/news/2024/05/07-a/", token));
        var cache = folder.PathOf(".cache/images");
        Assert.False(Directory.Exists(cache) && Directory.EnumerateDirectories(cache).Any());
        using var response = await client.GetAsync(page.QuerySelector("figure img")!.GetAttribute("src"), token);
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.ToString());
        TestPicture.IsUpright(await response.Content.ReadAsByteArrayAsync(token));
        Assert.Single(Directory.GetFiles(cache, "*.jpg", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(cache, "*.avif", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("/ky", "/ky/")]
    [InlineData("/eski/1.html", "/ky/news/2024/05/07-a/")]
    public async Task Old_addresses_and_those_without_a_slash_lead_on(string path, string to)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(to, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Drafts_and_scheduled_stories_are_there_and_marked()
    {
        var token = TestContext.Current.CancellationToken;
        Assert.Contains(
            "class=\"draft\"",
            await client.GetStringAsync("/ky/news/2024/05/07-a/", token),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "class=\"scheduled\"",
            await client.GetStringAsync("/ky/news/2099/01/01-b/", token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Open_pages_are_told_of_a_change_and_of_what_is_wrong()
    {
        var token = TestContext.Current.CancellationToken;
        await using var stream = await client.GetStreamAsync("/.newssite/events", token);
        using var events = new StreamReader(stream);
        Assert.Contains("\"version\":1,\"isGood\":true", await NextAsync(events), StringComparison.Ordinal);

        folder.Add("-- content/news/2099/01/01-b/index.ky.md --\n---\ndate: 2099-01-01\n---\nТекст.\n");
        site.Rebuild();
        var broken = await NextAsync(events);
        Assert.Contains("\"version\":2,\"isGood\":false", broken, StringComparison.Ordinal);
        Assert.Contains("NS102", broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_a_file_rebuilds_once_and_what_editors_leave_lying_does_not()
    {
        var rebuilt = new SemaphoreSlim(0);
        var calm = TimeSpan.FromMilliseconds(500);
        using var watcher = new SourceWatcher(new SourceFolder(folder.Root), _ => rebuilt.Release(), calm);
        folder.Add("-- content/news/2024/05/07-a/.index.ky.md.swp --\nx\n-- content/news/2024/05/07-a/4913 --\nx\n");
        Assert.False(await rebuilt.WaitAsync(2 * calm, TestContext.Current.CancellationToken));

        for (var i = 0; i < 20; i++)
        {
            folder.Add($"-- content/news/2024/05/07-a/note-{i}.txt --\n{i}\n");
        }

        Assert.True(await rebuilt.WaitAsync(20 * calm, TestContext.Current.CancellationToken));
        Assert.False(await rebuilt.WaitAsync(2 * calm, TestContext.Current.CancellationToken));
    }

    private static async Task<string> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "";
    }
}
