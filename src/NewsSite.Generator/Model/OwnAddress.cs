using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Model;

/// <summary>Recognises full addresses of the site itself.</summary>
internal static class OwnAddress
{
    /// <summary>First parts of the addresses of files; those of pages are languages.</summary>
    private static readonly string[] Areas = ["news", "pages", "press"];

    /// <summary>Returns the path on the site that a URL leads to, with query and fragment; null for other hosts.</summary>
    public static string? PathOf(SiteConfiguration configuration, Uri url) =>
        configuration.OwnAddresses.Select(own => own.PathOf(url)).FirstOrDefault(path => path is not null);

    /// <summary>
    /// True for a path that only this site can have. Its host may also serve other things: <c>/uploads/</c>.
    /// </summary>
    public static bool IsOfSite(SiteConfiguration configuration, string path)
    {
        var first = path.Split('/', '?', '#')[1];
        return first.Length == 0
            || Areas.Contains(first)
            || configuration.Languages.Any(language => language.Code == first);
    }
}
