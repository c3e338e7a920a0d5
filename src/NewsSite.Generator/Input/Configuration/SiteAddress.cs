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

    /// <summary>Returns a path of the site as an absolute URL.</summary>
    public string Absolute(string path) => Origin + BasePath + path;
}
