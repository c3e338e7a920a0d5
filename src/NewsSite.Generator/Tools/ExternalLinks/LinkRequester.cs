using System.Net;
using System.Net.Sockets;
using NewsSite.Generator.Core.Diagnostics;

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
            return (Failure(LinkState.Broken, RequestFault.Of(e)), null);
        }
        catch (HttpRequestException e)
        {
            return (Failure(LinkState.Unknown, RequestFault.Of(e)), null);
        }
        catch (TaskCanceledException)
        {
            return (Failure(LinkState.Unknown, RequestFault.NoAnswer(options.Timeout)), null);
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
                    var where = $"{status} → {current.Scheme}:";
                    return (Failure(LinkState.Broken, new Message(where, where, where)), null);
                }

                isPermanent &=
                    response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                movedTo = isPermanent ? current : movedTo;
                continue;
            }

            return (Judge(response, movedTo), WaitOf(response));
        }

        return (Failure(LinkState.Broken, RequestFault.Redirects(MostRedirects)), null);
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
        return status switch
        {
            < 400 when movedTo is not null => new(LinkState.Moved, movedTo.AbsoluteUri, null, time.GetUtcNow()),
            400 or 404 or 410 => Failure(LinkState.Broken, RequestFault.OfStatus(status)),
            429 or >= 500 => Failure(LinkState.Unknown, RequestFault.OfStatus(status)),
            _ => new(LinkState.Fine, null, null, time.GetUtcNow()),
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

    private LinkAnswer Failure(LinkState state, Message why) => new(state, null, why, time.GetUtcNow());
}
