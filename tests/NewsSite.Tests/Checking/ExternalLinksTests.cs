using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Tools.ExternalLinks;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>NS340 to NS342: links to other hosts, here servers on loopback.</summary>
public sealed class ExternalLinksTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly ConcurrentQueue<string> requests = [];
    private readonly LinkCheckOptions options = new()
    {
        Backoff = TimeSpan.FromMilliseconds(10),
        Pause = TimeSpan.Zero,
        Timeout = TimeSpan.FromSeconds(2),
        LongestWait = TimeSpan.FromSeconds(5),
    };
    private WebApplication server = null!;
    private string address = "";
    private int together;
    private int mostTogether;
    private int busyAnswers;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(Answer);
        await server.StartAsync(TestContext.Current.CancellationToken);
        address = server.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void A_page_that_is_there_is_asked_for_by_HEAD_only()
    {
        Assert.Empty(Check("[а]({0}/fine)"));
        Assert.Equal(["HEAD /fine"], requests);
    }

    [Fact]
    public void A_page_that_is_not_there_is_broken() =>
        Assert.Equal(
            [
                $"{Sample.TheArticle}:5:1: warning NS340: the link {address}/missing is broken: the server has no such address (404); mend it, or take the link off the words",
            ],
            Check("[а]({0}/missing)")
        );

    [Fact]
    public void A_server_that_will_not_have_HEAD_is_asked_by_GET()
    {
        Assert.Empty(Check("[а]({0}/no-head)"));
        Assert.Equal(["HEAD /no-head", "GET /no-head"], requests);
    }

    [Fact]
    public void A_page_that_is_not_for_programs_counts_as_there() => Assert.Empty(Check("[а]({0}/forbidden)"));

    [Fact]
    public void A_page_that_moved_for_good_is_a_note_with_the_new_address() =>
        Assert.Equal(
            [
                $"{Sample.TheArticle}:5:1: note NS341: the link {address}/moved has moved for good to {address}/fine; write the new address",
            ],
            Check("[а]({0}/moved)")
        );

    [Fact]
    public void A_page_that_is_elsewhere_for_the_moment_is_fine() => Assert.Empty(Check("[а]({0}/found)"));

    [Fact]
    public void Redirects_in_a_circle_are_broken() =>
        Assert.Contains("more than 10 redirects", Assert.Single(Check("[а]({0}/circle)")), StringComparison.Ordinal);

    [Fact]
    public void A_redirect_that_leads_out_of_the_web_is_broken() =>
        Assert.Contains("301 → file:", Assert.Single(Check("[а]({0}/to-file)")), StringComparison.Ordinal);

    [Fact]
    public void A_busy_server_is_asked_again_when_it_says()
    {
        Assert.Empty(Check("[а]({0}/busy)"));
        Assert.Equal(2, requests.Count);
    }

    [Fact]
    public void A_server_that_stays_ill_is_not_called_broken()
    {
        var line = Assert.Single(Check("[а]({0}/ill)"));
        Assert.Contains(
            $"note NS342: the link {address}/ill could not be checked: the server has a fault (503)",
            line,
            StringComparison.Ordinal
        );
        Assert.Equal(
            1 + options.Retries,
            requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_server_that_does_not_answer_in_time_could_not_be_checked()
    {
        var line = Assert.Single(
            Check("[а]({0}/slow)", options with { Timeout = TimeSpan.FromMilliseconds(100), Retries = 0 })
        );
        Assert.Contains("NS342", line, StringComparison.Ordinal);
        Assert.Contains("no answer in 0.1 s", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_nobody_answers_at_could_not_be_checked() =>
        Assert.Contains(
            "NS342",
            Assert.Single(Check("[а](http://127.0.0.1:1/)", options with { Retries = 0 })),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_wait_longer_than_we_have_is_not_waited_for()
    {
        Assert.Contains("NS342", Assert.Single(Check("[а]({0}/tomorrow)")), StringComparison.Ordinal);
        Assert.Single(requests);
    }

    [Fact]
    public void An_address_is_asked_for_once_and_reported_at_each_place()
    {
        Assert.Equal(2, Check("[а]({0}/missing#a) [б]({0}/missing#b)").Count);
        Assert.Equal(["HEAD /missing", "GET /missing"], requests);
    }

    [Fact]
    public void A_host_never_has_two_requests_at_a_time()
    {
        Check(string.Join(' ', Enumerable.Range(0, 8).Select(i => $"[а]({{0}}/wait/{i})")));
        Assert.Equal((8, 1), (requests.Count, mostTogether));
    }

    [Fact]
    public void Good_answers_are_kept_and_bad_ones_asked_for_again()
    {
        Check("[а]({0}/fine) [б]({0}/missing)");
        requests.Clear();
        Assert.Single(Check("[а]({0}/fine) [б]({0}/missing)"));
        Assert.Equal(["HEAD /missing", "GET /missing"], requests);
        requests.Clear();
        Check("[а]({0}/fine)", options with { Age = TimeSpan.Zero });
        Assert.Equal(["HEAD /fine"], requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    public void A_cache_that_cannot_be_read_is_made_anew(string cache)
    {
        folder.Add($"-- .cache/external-links.json --\n{cache}");
        Assert.Empty(Check("[а]({0}/fine)"));
        Assert.Single(requests);
    }

    [Fact]
    public void The_sites_own_pages_are_not_asked_for()
    {
        Assert.Empty(Check("[а]({0}/ky/missing)"));
        Assert.Empty(requests);
    }

    [Fact]
    public void Other_links_are_not_asked_for()
    {
        Assert.Empty(Check("[а](/ky/) [б](a.pdf) [в](mailto:a@a.example) ![г](a.jpg) `{0}/code`"));
        Assert.Empty(requests);
    }

    [Fact]
    public void Without_the_option_no_host_is_asked()
    {
        folder.Add(Sample.Body($"[а]({address}/missing)"));
        TestSite.AddDefaults(folder);
        var run = CommandRun.In(folder.Root, "", "check");
        Assert.DoesNotContain("NS340", run.Out, StringComparison.Ordinal);
        Assert.Empty(requests);
        Assert.Contains("NS340", CommandRun.In(folder.Root, "", "check", "--external").Out, StringComparison.Ordinal);
        Assert.Contains(
            "на сервере нет такого адреса (404)",
            CommandRun.In(folder.Root, "ru", "check", "--external").Out,
            StringComparison.Ordinal
        );
    }

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        requests.Enqueue($"{context.Request.Method} {path}");
        Assert.StartsWith("NewsSite", context.Request.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        var now = Interlocked.Increment(ref together);
        mostTogether = Math.Max(mostTogether, now);
        var response = context.Response;
        switch (path)
        {
            case "/missing":
                response.StatusCode = 404;
                break;
            case "/no-head" when context.Request.Method == "HEAD":
                response.StatusCode = 405;
                break;
            case "/forbidden":
                response.StatusCode = 403;
                break;
            case "/moved":
                response.Redirect("/fine", permanent: true);
                break;
            case "/found":
                response.Redirect("/fine");
                break;
            case "/circle":
                response.Redirect("/circle");
                break;
            case "/to-file":
                response.Redirect("file:///etc/passwd", permanent: true);
                break;
            case "/busy" when Interlocked.Increment(ref busyAnswers) == 1:
                response.StatusCode = 429;
                response.Headers.RetryAfter = "1";
                break;
            case "/tomorrow":
                response.StatusCode = 429;
                response.Headers.RetryAfter = "86400";
                break;
            case "/ill":
                response.StatusCode = 503;
                break;
            case "/slow":
                await Task.Delay(TimeSpan.FromSeconds(1));
                break;
            case var _ when path.StartsWith("/wait/", StringComparison.Ordinal):
                await Task.Delay(20);
                break;
        }

        Interlocked.Decrement(ref together);
    }

    private List<string> Check(string body, LinkCheckOptions? with = null)
    {
        var text = body.Replace("{0}", address, StringComparison.Ordinal);
        var article = new Article
        {
            Language = Language.Find("ky")!,
            Path = Sample.TheArticle,
            Title = new Located<string>("А", new SourceLocation(Sample.TheArticle, 2, 8)),
            BodyHash = TextHash.Of(text),
            LinesBeforeBody = 4,
        };
        var texts = new MarkdownTexts(new SourceFolder(folder.Root));
        texts.Keep(article.Path, text);
        var diagnostics = new DiagnosticBag();
        ExternalLinkChecker.Check(
            [article],
            texts,
            new SourceFolder(folder.Root),
            url => url.AbsolutePath.StartsWith("/ky/", StringComparison.Ordinal),
            with ?? options,
            TimeProvider.System,
            diagnostics
        );
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.Format(MessageLanguage.English))];
    }
}
