namespace NewsSite.Generator.Input.Configuration;

/// <summary>Address of the site's root on the web.</summary>
/// <param name="Origin">Scheme and host, without trailing slash: <c>https://edu.example</c>.</param>
/// <param name="BasePath">Path below the host, without trailing slash: empty or like <c>/archive</c>.</param>
public sealed record SiteAddress(string Origin, string BasePath)
{
    /// <summary>Parses an absolute http or https URL without query, fragment and user, or returns null.</summary>
    public static SiteAddress? Parse(string url)
    {
        return WebAddress.Parse(url) is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 } uri
            ? new SiteAddress(uri.GetLeftPart(UriPartial.Authority), uri.AbsolutePath.TrimEnd('/'))
            : null;
    }

    /// <summary>Returns a path of the site (<c>/ky/news/</c>) as a link for its pages.</summary>
    public string Link(string path) => BasePath + path;

    /// <summary>Returns the path of the site that a path from the host's root leads to, or null if it leads elsewhere.</summary>
    public string? PathWithin(string hostPath) =>
        hostPath.StartsWith(BasePath + "/", StringComparison.Ordinal) ? hostPath[BasePath.Length..] : null;

    /// <summary>
    /// Returns the path on the site, with query and fragment, that an absolute URL leads to; null for other sites. A
    /// leading «www.» and the choice of http or https make no other site.
    /// </summary>
    public string? PathOf(Uri url)
    {
        var own = new Uri(Origin);
        var isOwn = HostOf(url) == HostOf(own) && (url.Port == own.Port || (url.IsDefaultPort && own.IsDefaultPort));
        var path = url.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        return !isOwn ? null
            : path == BasePath ? "/"
            : path.StartsWith(BasePath + "/", StringComparison.Ordinal) ? path[BasePath.Length..]
            : null;
    }

    private static string HostOf(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>Returns a path of the site as an absolute URL.</summary>
    public string Absolute(string path) => Origin + BasePath + path;
}
