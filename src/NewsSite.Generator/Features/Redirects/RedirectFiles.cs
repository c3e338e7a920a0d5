using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>
/// The old addresses, told to each kind of host in its own way: a line each in Netlify's <c>_redirects</c> and in a file
/// for nginx to include, and for hosts that read neither a small page.
/// </summary>
internal static class RedirectFiles
{
    private const string Netlify = "_redirects";
    private const string Nginx = "redirects.nginx.conf";

    /// <summary>All files, and one of the small pages, where there are any: enough to find what is wrong with their template.</summary>
    /// <param name="pages">Renders the small pages.</param>
    internal static (ImmutableArray<OutputFile> All, ImmutableArray<OutputFile> OnePage) Write(
        Site site,
        PageFiles pages
    )
    {
        var (redirects, address) = (site.Redirects, site.Configuration.Address);
        ImmutableArray<OutputFile> small =
        [
            .. RedirectPage
                .Places(redirects, address)
                .Select(place =>
                    pages.Redirect(
                        place.Path,
                        place.Redirect.Target.Language,
                        () => RedirectPage.View(place.Redirect, address)
                    )
                ),
        ];
        return (
            [
                OutputFile.FromText(Netlify, () => NetlifyLines(redirects, address)),
                OutputFile.FromText(Nginx, () => NginxLines(redirects, address)),
                .. small,
            ],
            [.. small.Take(1)]
        );
    }

    /// <summary>
    /// A line a redirect: old path, new path, status. The mark of exclamation is for the small page, which Netlify would
    /// serve first without it.
    /// </summary>
    internal static string NetlifyLines(ImmutableArray<Redirect> redirects, SiteAddress address) =>
        string.Concat(redirects.Select(redirect => $"{Escaped(redirect.From)} {address.Link(redirect.To)} 301!\n"));

    /// <summary>
    /// A <c>location</c> a spelling of the old path: exact ones, which nginx finds in one step however many there are. It
    /// compares them with what it has decoded.
    /// </summary>
    internal static string NginxLines(ImmutableArray<Redirect> redirects, SiteAddress address) =>
        "# Inside a server block: include /path/to/the/site/redirects.nginx.conf;\n"
        + string.Concat(
            from redirect in redirects
            from spelling in Spellings(redirect)
            select $"location = {Quoted(spelling)} {{ return 301 {address.Link(redirect.To)}; }}\n"
        );

    /// <summary><c>/a</c> is also <c>/a/</c>, as on other hosts; a file is only itself.</summary>
    private static ImmutableArray<string> Spellings(Redirect redirect)
    {
        var folder = redirect.Folder;
        var decoded = Uri.UnescapeDataString(redirect.From);
        var isFile = !decoded.EndsWith('/') && Path.HasExtension(decoded) && decoded != folder + "index.html";
        return isFile ? [decoded] : [.. new[] { folder, folder.TrimEnd('/'), decoded }.Distinct()];
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Letters outside ASCII percent-encoded; what the author encoded already stays.</summary>
    private static string Escaped(string path) => new Uri("https://host" + path).AbsolutePath;
}
