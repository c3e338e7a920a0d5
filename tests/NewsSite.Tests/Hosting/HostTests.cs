using System.IO.Compression;
using System.Net;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Generator.Features.Hosting.Servers;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Hosting;

/// <summary><c>newssite host</c>: real servers with the whole configuration that it prints, and nothing else.</summary>
public sealed class HostTests
{
    private const string Story = "/ky/news/2024/05/07-a/";
    private const string OldDocument = "/old/получить.php?f=1";

    private static readonly string[] Aliases =
    [
        "/eski.html",
        "/старая/новость/",
        "/a%20v",
        "/index.php?id=5&lang=ru",
        "/?p=12",
        "/j.php",
        "/j.php?v=aB",
        "/a[1].php?x[]=1",
        "/q\"uote'.php",
    ];

    /// <summary>Each server in one of the ways a site can be built, or in all with <see cref="LongTests"/>.</summary>
    public static TheoryData<string, string, bool> Hosts =>
        new(
            from server in WebServers.Names.Index()
            from way in new[] { ("/archive", true), ("", false), ("/archive", false), ("", true) }.Index()
            where LongTests.AreWanted || way.Index == server.Index
            select (server.Item, way.Item.Item1, way.Item.Item2)
        );

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task The_server_sends_all_headers_and_hides_what_is_not_for_readers(
        string kind,
        string basePath,
        bool precompress
    )
    {
        using var folder = Built(basePath, precompress);
        await using var server = await StartAsync(kind, folder);
        var asset = Directory.EnumerateFiles(folder.PathOf($"dist{basePath}/assets"), "*.css").First();
        foreach (var path in HeaderTests.Paths.Skip(1).Append($"/assets/{Path.GetFileName(asset)}"))
        {
            foreach (var encoding in new[] { "", "gzip", "br", "gzip, deflate, br;q=1.0", "br;q=0" })
            {
                using var response = await GetAsync(server, basePath + path, ("Accept-Encoding", encoding));
                Assert.True(response.StatusCode == HttpStatusCode.OK, path);
                foreach (var (name, value) in HeaderTests.Expected(path))
                {
                    var sent = HeaderTests.Header(response, name);
                    Assert.True(sent == value, $"{path} {encoding}: {name}: {sent}");
                }

                // Without it, Cyrillic letters of documents in plain text would be read as others.
                Assert.True(
                    response.Content.Headers.ContentType
                        is not { CharSet: null, MediaType: "text/html" or "text/plain" or "text/csv" or "text/css" },
                    $"{path} {encoding}: {response.Content.Headers.ContentType}"
                );
                var body = await ReadAsync(response);
                var file = folder.PathOf("dist" + basePath + (path.EndsWith('/') ? path + "index.html" : path));
                Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(body), $"{path} {encoding}");
            }
        }

        foreach (
            var path in HiddenFiles.All.Concat([".git/config", "ky/.env", "nowhere/", "ru/nowhere", "assets/no.css"])
        )
        {
            using var response = await GetAsync(server, $"{basePath}/{path}");
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, path);
            Assert.Equal(ContentPolicy.OfPages, HeaderTests.Header(response, "Content-Security-Policy"));
            Assert.Equal("nosniff", HeaderTests.Header(response, "X-Content-Type-Options"));
            Assert.False(HeaderTests.Header(response, "Cache-Control")?.Contains("immutable") == true, path);
            var page = System.Text.Encoding.UTF8.GetString(await ReadAsync(response));
            Assert.Equal(!path.StartsWith("ky/", StringComparison.Ordinal), page.Contains("Не найдено"));
            Assert.Equal(!path.StartsWith("ru/", StringComparison.Ordinal), page.Contains("Табылган жок"));
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task The_first_page_leads_to_the_readers_language_and_old_addresses_to_new_ones(
        string kind,
        string basePath,
        bool precompress
    )
    {
        using var folder = Built(basePath, precompress);
        await using var server = await StartAsync(kind, folder);
        foreach (
            var (wanted, language) in new[]
            {
                ("", "ky"),
                ("ky", "ky"),
                ("ru", "ru"),
                ("RU", "ru"),
                ("ru-RU,ru;q=0.9,ky;q=0.8", "ru"),
                ("ky-KG,ky;q=0.9,ru;q=0.8,en;q=0.7", "ky"),
                ("en-US,en;q=0.9,ru;q=0.8,ky;q=0.7", "ru"),
                ("de,fr, uz , kk;q=0.4,ru;q=0.3", "ru"),
                ("run,rue", "ky"),
                ("*", "ky"),
            }
        )
        {
            using var response = await GetAsync(server, basePath + "/", ("Accept-Language", wanted));
            Assert.Equal((wanted, HttpStatusCode.Found), (wanted, response.StatusCode));
            Assert.Equal((wanted, $"{basePath}/{language}/"), (wanted, PathOf(response.Headers.Location)));
        }

        foreach (
            var (old, target) in new[]
            {
                ("/eski.html", Story),
                ("/eski.html?from=mail", Story),
                ("/старая/новость/", Story),
                ("/старая/новость", Story),
                ("/a%20v", Story),
                ("/a%20v/", Story),
                ("/index.php?id=5&lang=ru", Story),
                ("/index.php?lang=ru&id=5", Story),
                ("/?p=12", Story),
                ("/j.php", Story),
                ("/j.php?v=aB", Story),
                ("/a%5B1%5D.php?x[]=1", Story),
                ("/q%22uote'.php", Story),
                (OldDocument, "/news/2024/05/07-a/d.csv"),
            }
        )
        {
            using var response = await GetAsync(server, Escaped(old));
            Assert.Equal((old, HttpStatusCode.MovedPermanently), (old, response.StatusCode));
            Assert.Equal((old, basePath + target), (old, PathOf(response.Headers.Location)));
        }

        foreach (var none in new[] { "/index.php", "/index.php?id=55&lang=ru", "/xeski.html", "/eskiXhtml" })
        {
            using var response = await GetAsync(server, none);
            Assert.Equal((none, HttpStatusCode.NotFound), (none, response.StatusCode));
        }
    }

    [Theory]
    [LongInlineData("nginx", "gzip")]
    [LongInlineData("apache", "gzip")]
    [InlineData("apache", "br")]
    [LongInlineData("caddy", "gzip")]
    [LongInlineData("caddy", "br")]
    public async Task Files_compressed_beforehand_are_sent_as_they_are(string kind, string encoding)
    {
        using var folder = Built("", precompress: true);
        await using var server = await StartAsync(kind, folder);
        foreach (var path in new[] { Story, "/ky/atom.xml", "/sitemap.xml", "/news/2024/05/07-a/c.svg" })
        {
            using var response = await GetAsync(server, path, ("Accept-Encoding", encoding));
            Assert.Equal((path, encoding), (path, response.Content.Headers.ContentEncoding.SingleOrDefault()));
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            var file = folder.PathOf("dist" + path + (path.EndsWith('/') ? "index.html" : ""));
            Assert.Equal(
                File.ReadAllBytes(file + (encoding == "br" ? ".br" : ".gz")),
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Theory]
    [InlineData("en", "Old addresses")]
    [InlineData("ru", "Старые адреса")]
    [InlineData("ky", "Эски даректер")]
    public void Comments_are_in_the_language_of_messages(string language, string words)
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        foreach (var kind in WebServers.Names)
        {
            var run = CommandRun.In(folder.Root, language, "host", kind);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains(words, run.Out, StringComparison.Ordinal);
            Assert.Contains("/var/www/", run.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("iis")]
    [InlineData("nginx", "--root", "www")]
    [InlineData("nginx", "--root", "/")]
    [InlineData("caddy", "--root", "/a{b}")]
    [InlineData("apache", "--root", "/a\"b")]
    [InlineData("nginx", "--root", "/a;b")]
    [InlineData("nginx", "--root", "/a\nb")]
    public void Other_servers_and_folders_that_no_server_could_read_are_refused(params string[] arguments)
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        var run = CommandRun.In(folder.Root, "en", ["host", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
    }

    private static string Escaped(string address) => new Uri("https://host" + address).PathAndQuery;

    /// <summary>Returns the path of a place that a server may also give with its own host.</summary>
    private static string? PathOf(Uri? location) =>
        location is null ? null
        : location.IsAbsoluteUri ? location.AbsolutePath
        : location.OriginalString;

    private static async Task<HttpResponseMessage> GetAsync(
        WebServer server,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response)
    {
        await using var sent = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static Task<WebServer> StartAsync(string kind, TestFolder folder)
    {
        var run = CommandRun.In(folder.Root, "ru", "host", kind, "--root", folder.PathOf("dist"));
        Assert.True(run.ExitCode == 0, run.Error);
        return WebServer.StartAsync(kind, folder.Root, run.Out);
    }

    private static TestFolder Built(string basePath, bool precompress)
    {
        var aliases = string.Join(", ", Aliases.Select(alias => $"'{alias.Replace("'", "''")}'"));
        var folder = HeaderTests.Built(
            basePath,
            $"aliases: [{aliases}]\n",
            $"aliases: ['{OldDocument}']",
            precompress ? "precompress: true\n" : ""
        );
        var settings = folder.PathOf("content/site.yaml");
        var text = File.ReadAllText(settings);
        Assert.Contains("url: https://edu.example\n", text, StringComparison.Ordinal);
        File.WriteAllText(settings, text.Replace("https://edu.example\n", $"https://edu.example{basePath}\n"));
        return folder;
    }
}
