using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Web;

/// <summary>What strangers' pages, other users of the machine and crafted requests try.</summary>
public sealed class AttackTests : IAsyncLifetime
{
    private const string Story = "news/2024/05/07-a";
    private const string Change = """{"versions": {"ky": {"text": "Бөтөн.\n"}}}""";

    private RunningEditor editor = null!;

    public async ValueTask InitializeAsync() =>
        editor = await RunningEditor.StartAsync(Sample.Pair("2024/05/07-a", "А") + Sample.Pair("2024/05/08-b", "Б"));

    public ValueTask DisposeAsync() => editor.DisposeAsync();

    public static TheoryData<string> Reads =>
        ["/", "/app/main.js", "/api/start", "/api/stories", $"/api/story/{Story}", "/api/events", "/nowhere"];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Without_the_cookie_nothing_is_answered(string path)
    {
        foreach (
            var cookie in new[]
            {
                null,
                "",
                $"newssite-edit-{editor.Port}=",
                $"newssite-edit-{editor.Port}={new string('0', 64)}",
                "key=1",
            }
        )
        {
            using var response = await editor.SendAsync(
                HttpMethod.Get,
                path,
                change: request =>
                {
                    request.Headers.Remove("Cookie");
                    if (cookie is not null)
                    {
                        request.Headers.TryAddWithoutValidation("Cookie", cookie);
                    }
                }
            );
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_cookie_one_letter_off_is_refused()
    {
        var last = editor.Cookie[^1] == '0' ? '1' : '0';
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor.Cookie[..^1] + last));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor.Cookie + "0"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor.Cookie[..^1]));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor.Cookie.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor.Cookie));

        async Task<HttpStatusCode> StatusAsync(string cookie)
        {
            using var response = await editor.SendAsync(
                HttpMethod.Get,
                "/api/start",
                change: request =>
                {
                    request.Headers.Remove("Cookie");
                    request.Headers.Add("Cookie", cookie);
                }
            );
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task The_key_becomes_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var entered = await client.GetAsync(editor.Entrance, TestContext.Current.CancellationToken);
        Assert.Equal("/", entered.Headers.Location!.ToString());
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);

        foreach (var key in new[] { "", "0", editor.Entrance.Split('=')[1] + "0", editor.Entrance.Split('=')[1][..^1] })
        {
            using var wrong = await client.GetAsync(
                $"{editor.Origin}/?key={key}",
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
            Assert.False(wrong.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("https://evil.example", "cross-site")]
    [InlineData("null", "cross-site")]
    [InlineData("http://127.0.0.1:1", "same-site")]
    [InlineData("http://localhost:1", "cross-site")]
    [InlineData(null, "same-origin")]
    [InlineData("own", "same-site")]
    [InlineData("own", "none")]
    [InlineData("own", null)]
    [InlineData("own/", "same-origin")]
    [InlineData("http://127.0.0.1.evil.example", "same-origin")]
    public async Task Another_origin_cannot_write(string? origin, string? site)
    {
        var before = editor.Folder.Fingerprint();
        foreach (
            var (method, path, body) in new[]
            {
                (HttpMethod.Put, $"/api/story/{Story}", Change),
                (HttpMethod.Delete, $"/api/story/{Story}", null),
                (HttpMethod.Post, $"/api/story/{Story}/save", "{}"),
                (HttpMethod.Post, $"/api/story/{Story}/publish", "{}"),
                (HttpMethod.Post, "/api/stories", """{"titles": {"ky": "Х"}, "date": "2026-06-02"}"""),
            }
        )
        {
            using var response = await editor.SendAsync(
                method,
                path,
                body,
                request =>
                {
                    request.Headers.Remove("Origin");
                    request.Headers.Remove("Sec-Fetch-Site");
                    if (origin is not null)
                    {
                        request.Headers.TryAddWithoutValidation(
                            "Origin",
                            origin.StartsWith("own", StringComparison.Ordinal) ? editor.Origin + origin[3..] : origin
                        );
                    }

                    if (site is not null)
                    {
                        request.Headers.Add("Sec-Fetch-Site", site);
                    }
                }
            );
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Equal(before, editor.Folder.Fingerprint());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_origin_cannot_read_or_embed(string site)
    {
        foreach (var path in new[] { "/api/start", $"/api/story/{Story}", "/app/main.js", "/api/events" })
        {
            using var response = await editor.SendAsync(
                HttpMethod.Get,
                path,
                change: request =>
                {
                    request.Headers.Remove("Sec-Fetch-Site");
                    request.Headers.Add("Sec-Fetch-Site", site);
                    request.Headers.Add("Sec-Fetch-Mode", "no-cors");
                    request.Headers.Add("Origin", "https://evil.example");
                }
            );
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }

        using var preflight = await editor.SendAsync(
            HttpMethod.Options,
            $"/api/story/{Story}",
            change: request => request.Headers.Add("Access-Control-Request-Method", "PUT")
        );
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.:{port}")]
    [InlineData("2130706433:{port}")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("xn--localhost:{port}")]
    public async Task A_name_that_was_bound_anew_is_refused(string host)
    {
        foreach (var path in new[] { "/", "/api/start", new Uri(editor.Entrance).PathAndQuery })
        {
            using var response = await editor.SendAsync(
                HttpMethod.Get,
                path,
                change: request =>
                    request.Headers.Host = host.Replace("{port}", $"{editor.Port}", StringComparison.Ordinal)
            );
            Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/api/story/news/2024/05/..")]
    [InlineData("/api/story/news/2024/05/%2e%2e")]
    [InlineData("/api/story/news/2024/05/..%2f..%2f..%2fsite.yaml")]
    [InlineData("/api/story/news/2024/05/07-a%2f..%2f08-b")]
    [InlineData("/api/story/news/2024/05/07-a%5c..%5c08-b")]
    [InlineData("/api/story/news/2024/05/07-a%00")]
    [InlineData("/api/story/news/2024/05/07-A")]
    [InlineData("/api/story/news/2024/05/7-a")]
    [InlineData("/api/story/news/2024/13/07-a")]
    [InlineData("/api/story/news/2024/05/07-a%0a")]
    [InlineData("/api/story/pages/about/x/y")]
    [InlineData("/api/story/news/../../etc/passwd")]
    [InlineData("/app/../../etc/passwd")]
    [InlineData("/app/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/app/..%2f..%2fsite.yaml")]
    [InlineData("/app//etc/passwd")]
    [InlineData("/app/Browser/main.js")]
    [InlineData("/content/site.yaml")]
    public async Task A_path_out_of_the_stories_leads_nowhere(string path)
    {
        var before = editor.Folder.Fingerprint();
        foreach (var (method, body) in new[] { (HttpMethod.Get, null), (HttpMethod.Put, Change) })
        {
            using var response = await editor.SendAsync(method, path, body);
            Assert.True(
                response.StatusCode
                    is HttpStatusCode.NotFound
                        or HttpStatusCode.BadRequest
                        or HttpStatusCode.MethodNotAllowed,
                $"{method} {path}: {response.StatusCode}"
            );
        }

        Assert.Equal(before, editor.Folder.Fingerprint());
    }

    [Theory]
    [InlineData("../08-b/index.ky.md")]
    [InlineData("../../../../site.yaml")]
    [InlineData("..%2f08-b%2findex.ky.md")]
    [InlineData("/etc/passwd")]
    [InlineData("index.ky.md")]
    [InlineData("")]
    [InlineData("%00")]
    public async Task Only_photos_of_the_story_are_shown(string name)
    {
        using var response = await editor.SendAsync(HttpMethod.Get, $"/api/story/{Story}/files?name={name}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_written_through_a_symbolic_link()
    {
        using var outside = new TestFolder();
        outside.Add("index.ky.md", "---\ntitle: Сырткы\ndate: 2024-05-09\n---\nСырткы.\n"u8.ToArray());
        editor.Folder.AddLink("content/news/2024/05/09-c", outside.Root);
        File.Delete(editor.Folder.PathOf("content/news/2024/05/08-b/index.ru.md"));
        editor.Folder.AddLink("content/news/2024/05/08-b/index.ru.md", outside.PathOf("index.ky.md"));
        var before = outside.Fingerprint();

        var (status, _) = await editor.RefusedAsync(HttpMethod.Put, "/api/story/news/2024/05/09-c", Change);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        (status, _) = await editor.RefusedAsync(
            HttpMethod.Put,
            "/api/story/news/2024/05/08-b",
            Change.Replace("ky", "ru", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.Forbidden, status);

        // A link that takes the place of a file between typing and saving.
        await editor.TypeAsync(Story, Change);
        File.Delete(editor.Folder.PathOf($"content/{Story}/index.ky.md"));
        editor.Folder.AddLink($"content/{Story}/index.ky.md", outside.PathOf("index.ky.md"));
        (status, _) = await editor.RefusedAsync(HttpMethod.Post, $"/api/story/{Story}/save", """{"over": true}""");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(before, outside.Fingerprint());
    }

    [Fact]
    public async Task A_story_is_not_shown_from_behind_a_link()
    {
        using var outside = new TestFolder();
        outside.Add("index.ky.md", "жашыруун"u8.ToArray());
        editor.Folder.AddLink("content/news/2024/05/09-c", outside.Root);
        using var response = await editor.SendAsync(HttpMethod.Get, "/api/story/news/2024/05/09-c");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("жашыруун", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_huge_text_is_refused()
    {
        var text = new string('а', 3 * 1024 * 1024);
        using var response = await editor.SendAsync(
            HttpMethod.Put,
            $"/api/story/{Story}",
            "{\"versions\": {\"ky\": {\"text\": \"" + text + "\"}}}",
            request => request.Headers.ExpectContinue = true
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(
            "4 MB",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"versions": 1}""")]
    [InlineData("""{"versions": {"ky": {"text": {}}}}""")]
    public async Task A_body_that_is_none_is_refused(string body)
    {
        var (status, answer) = await editor.RefusedAsync(HttpMethod.Put, $"/api/story/{Story}", body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(answer!["text"]!.ToString());
    }

    [Fact]
    public async Task Deeply_nested_JSON_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));
        var (status, _) = await editor.RefusedAsync(
            HttpMethod.Put,
            $"/api/story/{Story}",
            $$"""{"shared": {"topics": {{deep}}"""
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task A_form_of_another_page_cannot_pass_for_JSON()
    {
        using var response = await editor.SendAsync(
            HttpMethod.Post,
            $"/api/story/{Story}/save",
            change: request => request.Content = new StringContent("{\"over\":true}", Encoding.UTF8, "text/plain")
        );
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/app/main.js")]
    [InlineData("DELETE", "/api/start")]
    [InlineData("POST", "/api/story/news/2024/05/07-a")]
    [InlineData("PATCH", "/api/story/news/2024/05/07-a")]
    [InlineData("GET", "/api/story/news/2024/05/07-a/save")]
    [InlineData("TRACE", "/api/start")]
    [InlineData("OPTIONS", "/api/start")]
    public async Task A_wrong_method_is_refused(string method, string path)
    {
        using var response = await editor.SendAsync(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_what_the_page_does_not_need()
    {
        foreach (var path in new[] { "/", "/app/main.js", "/api/start", "/nowhere", "/api/story/news/2024/05/99-x" })
        {
            using var response = await editor.SendAsync(HttpMethod.Get, path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task The_preview_may_be_framed_by_the_editor_alone_and_has_no_way_to_its_secrets()
    {
        var story = await editor.AskAsync(HttpMethod.Get, $"/api/story/{Story}");
        var page = story["pages"]!["ky"]!.ToString();
        using var client = new HttpClient();
        using var shown = await client.GetAsync(page, TestContext.Current.CancellationToken);
        var policy = shown.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(
            $"sandbox allow-scripts allow-same-origin; frame-ancestors {editor.Origin} http://localhost:{editor.Port}",
            policy
        );
        var html = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/.newssite/preview.js", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/.newssite/live.js", html, StringComparison.Ordinal);

        foreach (
            var (site, mode, destination, status) in new[]
            {
                ("same-site", "navigate", "iframe", HttpStatusCode.OK),
                ("cross-site", "navigate", "iframe", HttpStatusCode.Forbidden),
                ("cross-site", "no-cors", "script", HttpStatusCode.Forbidden),
                ("same-site", "cors", "empty", HttpStatusCode.Forbidden),
                ("cross-site", "navigate", "document", HttpStatusCode.OK),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Add("Sec-Fetch-Site", site);
            request.Headers.Add("Sec-Fetch-Mode", mode);
            request.Headers.Add("Sec-Fetch-Dest", destination);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task Only_this_machine_is_listened_to()
    {
        var addresses = await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken);
        foreach (var address in addresses.Where(address => !IPAddress.IsLoopback(address)))
        {
            using var socket = new TcpClient(address.AddressFamily);
            await Assert.ThrowsAnyAsync<SocketException>(async () =>
                await socket.ConnectAsync(address, editor.Port, TestContext.Current.CancellationToken)
            );
        }
    }
}
