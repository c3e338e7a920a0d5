using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Pages;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>
/// Writes redirects for each kind of host: Netlify's <c>_redirects</c>, files that nginx, Caddy and Apache can include, and
/// for all other hosts redirect pages, and copies of feeds and documents.
/// </summary>
internal static class RedirectFiles
{
    /// <summary>The files for hosts, which no redirect may hide.</summary>
    public static readonly ImmutableArray<string> HostFiles =
    [
        HostFileNames.NetlifyRedirects,
        HostFileNames.NginxRedirects,
        HostFileNames.NginxQueries,
        HostFileNames.CaddyRedirects,
        HostFileNames.ApacheRedirects,
    ];

    /// <summary>Returns all files, and one redirect page if any: enough to find faults in their template.</summary>
    /// <param name="pages">Renders the redirect pages.</param>
    /// <param name="files">All other files of the site.</param>
    internal static (ImmutableArray<OutputFile> All, ImmutableArray<OutputFile> OnePage) Write(
        Site site,
        PageFiles pages,
        ImmutableArray<OutputFile> files
    )
    {
        var (redirects, address) = (site.Redirects, site.Configuration.Address);
        ImmutableArray<OutputFile> redirectPages =
        [
            .. RedirectPage
                .PagesOf(redirects, address)
                .Select(page =>
                    pages.Redirect(page.Path, page.Redirect.Language, () => RedirectPage.View(page.Redirect, address))
                ),
        ];
        return (
            [
                OutputFile.FromText(HostFileNames.NetlifyRedirects, () => NetlifyLines(redirects, address)),
                OutputFile.FromText(HostFileNames.NginxRedirects, () => NginxLocations.Write(redirects, address)),
                OutputFile.FromText(HostFileNames.NginxQueries, () => NginxQueryMap.Write(redirects, address)),
                OutputFile.FromText(HostFileNames.CaddyRedirects, () => CaddyRedirects.Write(redirects, address)),
                OutputFile.FromText(HostFileNames.ApacheRedirects, () => ApacheRedirects.Write(redirects, address)),
                .. redirectPages,
                .. RedirectCopies.Of(redirects, address, files, redirectPages),
            ],
            [.. redirectPages.Take(1)]
        );
    }

    /// <summary>
    /// Returns a line a redirect: old path, its parameters, new path, status. The exclamation mark makes Netlify
    /// redirect although the redirect page exists. Netlify takes the first line that fits, so those with parameters
    /// come first.
    /// </summary>
    internal static string NetlifyLines(ImmutableArray<Redirect> redirects, SiteAddress address) =>
        string.Concat(
            redirects
                .OrderByDescending(redirect => redirect.Parameters.Length)
                .Select(redirect => $"{EscapedAddress(redirect)} {address.Link(redirect.To)} 301!\n")
        );

    private static string EscapedAddress(Redirect redirect)
    {
        var old = new Uri("https://host" + redirect.From);
        return string.Join(' ', [old.AbsolutePath, .. old.Query.TrimStart('?').Split('&').Where(text => text != "")]);
    }
}
