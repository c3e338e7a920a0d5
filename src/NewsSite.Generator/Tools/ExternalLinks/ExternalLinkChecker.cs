using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.ExternalLinks;

/// <summary>
/// Requests the external pages that articles link to and reports missing ones. Requests each URL once, one at a time
/// for each host, and caches good answers for a week. Nothing else in the program makes requests.
/// </summary>
internal static class ExternalLinkChecker
{
    /// <param name="isOwn">True for the site's own addresses, which a build checks.</param>
    /// <param name="time">Clock for waits and for the age of answers. Only tests replace the machine's.</param>
    public static void Check(
        IEnumerable<Article> articles,
        MarkdownTexts texts,
        SourceFolder source,
        Func<Uri, bool> isOwn,
        LinkCheckOptions options,
        TimeProvider time,
        DiagnosticBag diagnostics
    )
    {
        var links = articles
            .AsParallel()
            .SelectMany(article =>
                OutlineReader.Read(article, texts).Links.Select(link => AddressOf(link, isOwn)).OfType<LinkedAddress>()
            )
            .GroupBy(link => link.Address)
            .ToDictionary(same => same.Key, same => same.Select(link => link.Location).Order().ToImmutableArray());
        var cache = LinkAnswerCache.Read(source);
        var answers = AskAll([.. links.Keys.Order(StringComparer.Ordinal)], cache, options, time)
            .GetAwaiter()
            .GetResult();
        cache.Write(answers, diagnostics);
        foreach (var (address, locations) in links)
        {
            foreach (var location in locations)
            {
                Report(address, answers[address], location, diagnostics);
            }
        }
    }

    private sealed record LinkedAddress(string Address, SourceLocation Location);

    /// <summary>Returns the link's URL without its fragment, which servers do not receive; null for other links.</summary>
    private static LinkedAddress? AddressOf(OutlineLink link, Func<Uri, bool> isOwn)
    {
        var url = link.Url.StartsWith("//", StringComparison.Ordinal) ? "https:" + link.Url : link.Url;
        return WebAddress.Parse(url) is { } address && !isOwn(address)
            ? new LinkedAddress(
                address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped),
                link.Location
            )
            : null;
    }

    private static async Task<IReadOnlyDictionary<string, LinkAnswer>> AskAll(
        ImmutableArray<string> addresses,
        LinkAnswerCache cache,
        LinkCheckOptions options,
        TimeProvider time
    )
    {
        var answers = new ConcurrentDictionary<string, LinkAnswer>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            if (cache.Find(address, time.GetUtcNow(), options.Age) is { } answer)
            {
                answers[address] = answer;
            }
        }

        using var http = Client(options);
        var requester = new LinkRequester(http, options, time);
        var hosts = addresses
            .Where(address => !answers.ContainsKey(address))
            .GroupBy(address => new Uri(address).Authority, StringComparer.OrdinalIgnoreCase);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency };
        await Parallel.ForEachAsync(
            hosts,
            parallel,
            async (host, _) =>
            {
                foreach (var address in host)
                {
                    answers[address] = await requester.Ask(new Uri(address));
                    await Task.Delay(options.Pause, time, CancellationToken.None);
                }
            }
        );
        return answers;
    }

    private static HttpClient Client(LinkCheckOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = options.Timeout,
        };
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("NewsSite-link-check/1.0");
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.5");
        return http;
    }

    private static void Report(string address, LinkAnswer answer, SourceLocation location, DiagnosticBag diagnostics)
    {
        var rule = answer.State switch
        {
            LinkState.Broken => ExternalLinkRules.Broken,
            LinkState.Moved => ExternalLinkRules.Moved,
            LinkState.Unknown => ExternalLinkRules.Unreachable,
            _ => null,
        };
        if (rule is not null)
        {
            diagnostics.Report(rule, location, address, (object?)answer.Why ?? answer.MovedTo ?? "");
        }
    }
}
