using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsSite.Generator.Tools.ExternalLinks;

/// <summary>Requests one URL: HEAD, then GET if the server rejects HEAD. Retries after a wait where needed.</summary>
internal sealed class LinkRequester(HttpClient http, LinkCheckOptions options, TimeProvider time)
{
    private const int MostRedirects = 10;

    public async Task<LinkAnswer> Ask(Uri address)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (answer, wait) = await AskOnce(address);
            if (answer.State != LinkState.Unknown || attempt == options.Retries || wait > options.LongestWait)
            {
                return answer;
            }

            await Task.Delay(wait ?? options.Backoff * Math.Pow(2, attempt), time);
        }
    }

    /// <summary>Returns the answer, and the wait the server asks for before the next request.</summary>
    private async Task<(LinkAnswer Answer, TimeSpan? Wait)> AskOnce(Uri address)
    {
        try
        {
            return await Follow(address);
        }
        catch (HttpRequestException e) when (IsNoSuchHost(e))
        {
            return (Answer(LinkState.Broken, e.Message), null);
        }
        catch (HttpRequestException e)
        {
            return (Answer(LinkState.Unknown, e.Message), null);
        }
        catch (TaskCanceledException)
        {
            var seconds = options.Timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return (Answer(LinkState.Unknown, $"no answer in {seconds} s"), null);
        }
    }

    private async Task<(LinkAnswer Answer, TimeSpan? Wait)> Follow(Uri address)
    {
        var current = address;
        Uri? movedTo = null;
        var isPermanent = true;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var response = await Request(current);
            var status = (int)response.StatusCode;
            if (status is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                current = new Uri(current, location);
                if (current.Scheme is not ("http" or "https"))
                {
                    return (Answer(LinkState.Broken, $"{status} → {current.Scheme}:"), null);
                }

                isPermanent &=
                    response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                movedTo = isPermanent ? current : movedTo;
                continue;
            }

            return (Judge(response, movedTo), WaitOf(response));
        }

        return (Answer(LinkState.Broken, $"more than {MostRedirects} redirects"), null);
    }

    private async Task<HttpResponseMessage> Request(Uri address)
    {
        var head = await Send(HttpMethod.Head, address);
        if (head.IsSuccessStatusCode || (int)head.StatusCode is (>= 300 and < 400) or 429)
        {
            return head;
        }

        // Many servers answer HEAD wrongly: only GET is conclusive.
        head.Dispose();
        return await Send(HttpMethod.Get, address);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, Uri address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var timeout = new CancellationTokenSource(options.Timeout);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
    }

    /// <summary>Judges a response. Servers that refuse programs (401, 403, 451 …) may well have the page.</summary>
    private LinkAnswer Judge(HttpResponseMessage response, Uri? movedTo)
    {
        var status = (int)response.StatusCode;
        var words = $"{status} {response.ReasonPhrase}".Trim();
        return status switch
        {
            < 400 when movedTo is not null => Answer(LinkState.Moved, movedTo.AbsoluteUri),
            < 400 => Answer(LinkState.Fine, words),
            400 or 404 or 410 => Answer(LinkState.Broken, words),
            429 or >= 500 => Answer(LinkState.Unknown, words),
            _ => Answer(LinkState.Fine, words),
        };
    }

    private TimeSpan? WaitOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero,
            _ => null,
        };

    private static bool IsNoSuchHost(HttpRequestException e) =>
        e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound };

    private LinkAnswer Answer(LinkState state, string detail) => new(state, detail, time.GetUtcNow());
}
