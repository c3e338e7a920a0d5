using Microsoft.AspNetCore.Http;

namespace NewsSite.Editor.Serving;

/// <summary>
/// Tells requests of this machine's user from those of strangers' pages, which run in the same browser.
/// </summary>
internal static class LocalRequest
{
    /// <summary>
    /// Names that lead to this machine only. Under any other name a page of a stranger could read drafts, by giving its
    /// own host the address 127.0.0.1.
    /// </summary>
    private static readonly string[] OwnHosts = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>True if the request is for this server under a name of its own, with its port.</summary>
    public static bool IsForOwnHost(HttpRequest request, int port)
    {
        // As sent: Request.Host throws for «xn--» names that are none.
        var host = request.Headers.Host.ToString();
        return OwnHosts.Any(own => host.Equals($"{own}:{port}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True if a page of another site, or of another port of this machine, makes the request.</summary>
    public static bool IsOfOtherOrigin(HttpRequest request) => SiteOf(request) is "cross-site" or "same-site";

    /// <summary>True if the browser opens the address in a window.</summary>
    public static bool IsNavigation(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";

    /// <summary>True if a page of another port of this machine shows the address in a frame.</summary>
    public static bool IsFrameOfSameMachine(HttpRequest request) =>
        SiteOf(request) == "same-site"
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-Dest"] == "iframe";

    /// <summary>True if the browser says that a page of this very server makes the request.</summary>
    public static bool IsOfOwnPage(HttpRequest request) =>
        SiteOf(request) == "same-origin" && request.Headers.Origin == $"http://{request.Headers.Host}";

    private static string SiteOf(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString();
}
