using System.Net;
using System.Text.RegularExpressions;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Hosting;

/// <summary>Every host sends the headers of one table, and nothing that is not for readers.</summary>
public sealed partial class HeaderTests
{
    private const string Document = "/news/2024/05/07-a/";

    internal static readonly string[] Paths =
    [
        "/",
        "/ky/",
        "/ru/news/2024/05/07-a/",
        "/ky/atom.xml",
        "/ky/rss.xml",
        "/ru/topics/science/rss.xml",
        "/ru/feed.json",
        "/sitemap.xml",
        "/robots.txt",
        "/site.webmanifest",
        "/search/ky/manifest.json",
        Document + "a.pdf",
        Document + "b.docx",
        Document + "c.svg",
        Document + "d.csv",
    ];

    [Fact]
    public void Netlify_is_told_the_same_headers()
    {
        var tables = Tables();
        var written =
            from table in tables["headers"]
            from pair in table.Values.Where(pair => pair.Key != "for")
            select new HostHeader(table.Values.First(entry => entry.Key == "for").Value, pair.Key, pair.Value);
        Assert.Equal(HostHeaders.All, written);
        var paths = tables["headers"].Select(table => table.Values.First(entry => entry.Key == "for").Value).ToList();
        Assert.Equal(paths.Distinct(), paths);
    }

    [Fact]
    public void Netlify_serves_no_file_that_is_not_for_readers()
    {
        var hidden = Tables()["redirects"]
            .Select(table => table.Values.ToDictionary(pair => pair.Key, pair => pair.Value))
            .Where(values => values["to"] == "/404.html")
            .ToList();
        Assert.All(hidden, values => Assert.Equal(("404", "true"), (values["status"], values["force"])));
        // Netlify itself serves neither of the files it reads.
        Assert.Equal(
            HiddenFiles.All.Except([HostFileNames.NetlifyRedirects, HostFileNames.Headers]).Select(name => "/" + name),
            hidden.Select(values => values["from"])
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("/archive")]
    public void Cloudflare_is_told_the_same_headers(string basePath)
    {
        using var folder = Built(basePath);
        var rules = folder.Read($"dist{basePath}/{HostFileNames.Headers}").Split('\n');
        Assert.InRange(rules.Length, 1, 100);
        foreach (var path in Paths.Append("/assets/a.1234.css").Append("/images/ab/1.jpg"))
        {
            var expected = Expected(path);
            var sent = CloudflareHeaders(rules, basePath + path);
            Assert.All(sent, header => Assert.Equal(expected[header.Key], header.Value));
            Assert.Equal(
                HostHeaders
                    .All.Where(rule => Regex.IsMatch(path, UrlPattern.Of("", rule.Paths)))
                    .Select(rule => rule.Name)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
                sent.Keys.Order(StringComparer.Ordinal)
            );
        }

        var ignored = folder.Read($"dist{basePath}/{HostFileNames.CloudflareIgnored}");
        Assert.Contains($"/{HostFileNames.NginxHeaders}\n", ignored, StringComparison.Ordinal);
        Assert.Contains("/.newssite-manifest\n", ignored, StringComparison.Ordinal);
    }

    /// <summary>Reads rules as Cloudflare's documentation says: all that fit apply, and values of one name are joined.</summary>
    private static Dictionary<string, string> CloudflareHeaders(string[] lines, string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var isOfPath = false;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] != ' ')
            {
                isOfPath = Regex.IsMatch(path, $"^{Regex.Escape(line).Replace("\\*", ".*")}$");
            }
            else if (isOfPath && line.StartsWith("  ! ", StringComparison.Ordinal))
            {
                headers.Remove(line[4..]);
            }
            else if (isOfPath)
            {
                var (name, value) = (line[2..line.IndexOf(':')], line[(line.IndexOf(':') + 2)..]);
                headers[name] = headers.TryGetValue(name, out var earlier) ? $"{earlier}, {value}" : value;
            }
        }

        return headers;
    }

    public static TheoryData<string, string> Hosts =>
        new()
        {
            { "nginx", "" },
            { "nginx", "/archive" },
            { "apache", "" },
            { "apache", "/archive" },
            { "caddy", "" },
            { "caddy", "/archive" },
        };

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_real_server_sends_them_and_hides_the_rest(string kind, string basePath)
    {
        using var folder = Built(basePath);
        await using var server = await WebServer.StartAsync(kind, folder.Root);
        var asset = Directory.EnumerateFiles(folder.PathOf($"dist{basePath}/assets"), "*.css").First();
        foreach (var path in Paths.Append($"/assets/{Path.GetFileName(asset)}"))
        {
            using var response = await server.Client.GetAsync(basePath + path, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, path);
            foreach (var (name, value) in Expected(path))
            {
                // Settings that are included leave the character set to the server's own: it can be named but once.
                var isOwn = kind == "nginx" && value.StartsWith("text/", StringComparison.Ordinal);
                var sent = Header(response, name);
                Assert.True(isOwn ? sent == value.Split(';')[0] : sent == value, $"{path}: {name}: {sent}");
            }

            Assert.Equal(
                path.StartsWith("/assets/", StringComparison.Ordinal),
                Header(response, "Cache-Control")?.Contains("immutable") == true
            );
        }

        var hidden = HiddenFiles.All.Concat([".git/config", "ky/.env", "a/.htaccess"]);
        foreach (var path in hidden.Concat(["nowhere/", "ru/nowhere", "assets/none.css"]))
        {
            using var response = await server.Client.GetAsync(
                $"{basePath}/{path}",
                TestContext.Current.CancellationToken
            );
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, path);
            Assert.Equal(ContentPolicy.OfPages, Header(response, "Content-Security-Policy"));
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            Assert.False(Header(response, "Cache-Control")?.Contains("immutable") == true, path);
            var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            // Apache has one page for all languages.
            var isOneLanguage = kind != "apache" && path.Length > 3 && path[2] == '/';
            Assert.Equal(
                !isOneLanguage || path.StartsWith("ru/", StringComparison.Ordinal),
                page.Contains("Не найдено")
            );
            Assert.Equal(
                !isOneLanguage || path.StartsWith("ky/", StringComparison.Ordinal),
                page.Contains("Табылган жок")
            );
        }
    }

    [Fact]
    public void Archives_record_the_headers_that_real_servers_send() =>
        Assert.All(
            Paths.Append("/assets/a.css"),
            path =>
                Assert.Equal(
                    Expected(path).OrderBy(header => header.Key, StringComparer.Ordinal),
                    HostedFiles
                        .HeadersOf(path)
                        .Select(header => KeyValuePair.Create(header.Name, header.Value))
                        .OrderBy(header => header.Key, StringComparer.Ordinal)
                )
        );

    [Fact]
    public void Every_file_of_a_site_has_a_media_type()
    {
        var known = MediaTypes.All.SelectMany(pair => pair.Extensions).ToList();
        Assert.Equal(known.Distinct(), known);
        var site = TestSite.OfRepository;
        var files = site.Files.Keys.Concat(site.Built!.SearchIndex.Value.Select(file => file.Path));
        Assert.All(
            files.Where(path => !HiddenFiles.All.Contains(path)),
            path => Assert.Contains(Path.GetExtension(path).TrimStart('.'), known)
        );
        Assert.All(DocumentKind.All.SelectMany(kind => kind.Extensions), name => Assert.Contains(name[1..], known));
    }

    [Fact]
    public void Every_page_states_the_policy_before_anything_that_loads()
    {
        var pages = TestSite
            .OfRepository.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(pages.Count, pages.Count(HasPolicy));
        Assert.StartsWith(ContentPolicy.InPages, ContentPolicy.OfPages, StringComparison.Ordinal);

        static bool HasPolicy(string path)
        {
            var head = TestSite.OfRepository.Document("/" + path).Head!.Children;
            var policy = head.ToList()
                .FindIndex(element => element.GetAttribute("http-equiv") == "Content-Security-Policy");
            return policy >= 0
                && head[policy].GetAttribute("content") == ContentPolicy.InPages
                && head.Take(policy).All(element => element.LocalName == "meta");
        }
    }

    /// <summary>Returns the folder of a site, served below a path.</summary>
    /// <param name="fields">Further fields of the story.</param>
    /// <param name="document">Further fields of its document <c>d.csv</c>.</param>
    /// <param name="settings">Further lines of <c>site.yaml</c>.</param>
    internal static TestFolder Built(string basePath, string fields = "", string document = "", string settings = "")
    {
        const string story = "topics: [science]\nattachments: [{file: a.pdf}, {file: b.docx}, {file: c.svg}, ";
        var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "А", $"{fields}{story}{{file: d.csv, title: Г, {document}}}]")
                + Story("2024/05/07-a", "ru", "А", $"{story}{{file: d.csv, title: Г}}]")
                + "-- content/news/2024/05/07-a/d.csv --\n1;2\n"
        );
        folder.Add("content/news/2024/05/07-a/a.pdf", TestDocument.Pdf());
        folder.Add("content/news/2024/05/07-a/b.docx", TestDocument.Docx());
        folder.Add("content/news/2024/05/07-a/c.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
        TestSite.AddDefaults(folder);
        File.AppendAllText(folder.PathOf("content/site.yaml"), settings);
        string[] address = basePath.Length > 0 ? ["--base-url", "https://edu.example" + basePath] : [];
        var run = CommandRun.In(folder.Root, "en", ["build", "--output", folder.PathOf("dist" + basePath), .. address]);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        if (basePath.Length > 0)
        {
            // Servers read the settings where they are; nginx is told to look for them here.
            foreach (
                var name in new[] { HostFileNames.NginxHeaders, HostFileNames.NginxRedirects, HostFileNames.Caddy }
            )
            {
                File.Copy(folder.PathOf($"dist{basePath}/{name}"), folder.PathOf($"dist/{name}"));
            }

            File.Copy(
                folder.PathOf($"dist{basePath}/{HostFileNames.Apache}"),
                folder.PathOf($"dist/{HostFileNames.Apache}")
            );
        }

        return folder;
    }

    /// <summary>Returns the headers of a path: the last rule for each, and the media type.</summary>
    internal static Dictionary<string, string> Expected(string path)
    {
        var type = MediaTypes
            .All.FirstOrDefault(pair => pair.Extensions.Contains(Path.GetExtension(path).TrimStart('.')))
            .Type;
        var headers = new Dictionary<string, string>
        {
            // Without a character set, Cyrillic in plain text would be read as Windows-1251.
            ["Content-Type"] = MediaTypes.Sent(type ?? "text/html"),
        };
        foreach (var rule in HostHeaders.All.Where(rule => Regex.IsMatch(path, UrlPattern.Of("", rule.Paths))))
        {
            headers[rule.Name] = rule.Value;
        }

        return headers;
    }

    internal static string? Header(HttpResponseMessage response, string name)
    {
        var values =
            response.Headers.TryGetValues(name, out var own) ? own
            : response.Content.Headers.TryGetValues(name, out var ofContent) ? ofContent
            : null;
        return values is null ? null : string.Join(" AND ", values);
    }

    private sealed record Table(List<KeyValuePair<string, string>> Values);

    /// <summary>Reads the plain tables of <c>netlify.toml</c> by name.</summary>
    private static ILookup<string, Table> Tables()
    {
        var tables = new List<(string Name, Table Table)>();
        foreach (var line in File.ReadLines(Repository.PathOf("netlify.toml")))
        {
            if (TableLine().Match(line) is { Success: true } table)
            {
                tables.Add((table.Groups["name"].Value, new Table([])));
            }
            else if (EntryLine().Match(line) is { Success: true } entry && tables.Count > 0)
            {
                tables[^1].Table.Values.Add(new(entry.Groups["key"].Value, entry.Groups["value"].Value));
            }
        }

        return tables.ToLookup(pair => pair.Name, pair => pair.Table);
    }

    [GeneratedRegex(@"^\[\[(?<name>\w+)\]\]$")]
    private static partial Regex TableLine();

    [GeneratedRegex("""^\s*(?<key>[\w-]+)\s*=\s*"?(?<value>[^"{}]*)"?$""")]
    private static partial Regex EntryLine();
}
