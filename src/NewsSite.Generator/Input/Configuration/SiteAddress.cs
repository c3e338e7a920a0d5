namespace NewsSite.Generator.Input.Configuration;

/// <summary>
/// Where the site lives: <paramref name="Origin"/> is scheme and host (<c>https://edu.example</c>),
/// <paramref name="BasePath"/> the folder below it, empty or like <c>/archive</c>, neither with a slash at the end.
/// </summary>
public sealed record SiteAddress(string Origin, string BasePath)
{
    /// <summary>Reads an absolute http or https address without query or fragment, or gives null.</summary>
    public static SiteAddress? Parse(string url)
    {
        return WebAddress.Parse(url) is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 } uri
            ? new SiteAddress(uri.GetLeftPart(UriPartial.Authority), uri.AbsolutePath.TrimEnd('/'))
            : null;
    }

    /// <summary>A path of the site (<c>/ky/news/</c>) as a link on its pages.</summary>
    public string Link(string path) => BasePath + path;

    /// <summary>A path of the site as a full address.</summary>
    public string Absolute(string path) => Origin + BasePath + path;
}
