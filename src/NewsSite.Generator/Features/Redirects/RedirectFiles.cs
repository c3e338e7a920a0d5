using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>
/// Writes redirects for each kind of host: Netlify's <c>_redirects</c>, a file that nginx can include, and redirect
/// pages for all other hosts.
/// </summary>
internal static class RedirectFiles
{
    private const string Netlify = "_redirects";
    private const string Nginx = "redirects.nginx.conf";

    /// <summary>Returns all files, and one redirect page if any: enough to find faults in their template.</summary>
    /// <param name="pages">Renders the redirect pages.</param>
    internal static (ImmutableArray<OutputFile> All, ImmutableArray<OutputFile> OnePage) Write(
        Site site,
        PageFiles pages
    )
    {
        var (redirects, address) = (site.Redirects, site.Configuration.Address);
        ImmutableArray<OutputFile> redirectPages =
        [
            .. RedirectPage
                .PagesOf(redirects, address)
                .Select(page =>
                    pages.Redirect(
                        page.Path,
                        page.Redirect.Target.Language,
                        () => RedirectPage.View(page.Redirect, address)
                    )
                ),
        ];
        return (
            [
                OutputFile.FromText(Netlify, () => NetlifyLines(redirects, address)),
                OutputFile.FromText(Nginx, () => NginxLines(redirects, address)),
                .. redirectPages,
            ],
            [.. redirectPages.Take(1)]
        );
    }

    /// <summary>
    /// Returns a line a redirect: old path, new path, status. The exclamation mark makes Netlify redirect although the
    /// redirect page exists.
    /// </summary>
    internal static string NetlifyLines(ImmutableArray<Redirect> redirects, SiteAddress address) =>
        string.Concat(redirects.Select(redirect => $"{Escape(redirect.From)} {address.Link(redirect.To)} 301!\n"));

    /// <summary>
    /// Returns a <c>location</c> for each spelling of the old path. nginx looks up exact locations in constant time; it
    /// compares them with the decoded path.
    /// </summary>
    internal static string NginxLines(ImmutableArray<Redirect> redirects, SiteAddress address) =>
        "# Inside a server block: include /path/to/the/site/redirects.nginx.conf;\n"
        + string.Concat(
            from redirect in redirects
            from spelling in Spellings(redirect)
            select $"location = {Quote(spelling)} {{ return 301 {address.Link(redirect.To)}; }}\n"
        );

    /// <summary>
    /// Returns the spellings of an old path: <c>/a</c> and <c>/a/</c> for a folder, only one for a file.
    /// </summary>
    private static ImmutableArray<string> Spellings(Redirect redirect)
    {
        var folder = redirect.Folder;
        var decoded = Uri.UnescapeDataString(redirect.From);
        var isFile = !decoded.EndsWith('/') && Path.HasExtension(decoded) && decoded != folder + "index.html";
        return isFile ? [decoded] : [.. new[] { folder, folder.TrimEnd('/'), decoded }.Distinct()];
    }

    private static string Quote(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Percent-encodes characters outside ASCII; existing encodings stay.</summary>
    private static string Escape(string path) => new Uri("https://host" + path).AbsolutePath;
}
