using System.Collections.Immutable;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>Files of the output folder that are not for readers: hosts answer as if they did not exist.</summary>
internal static class HiddenFiles
{
    /// <summary>Paths relative to the output folder.</summary>
    public static readonly ImmutableArray<string> All =
    [
        ManagedFileList.Name,
        HostFileNames.NginxHeaders,
        HostFileNames.NginxRedirects,
        HostFileNames.NginxQueries,
        HostFileNames.Apache,
        HostFileNames.Caddy,
        HostFileNames.CaddyRedirects,
        HostFileNames.ApacheRedirects,
        HostFileNames.NetlifyRedirects,
        HostFileNames.Headers,
        HostFileNames.CloudflareIgnored,
    ];

    /// <summary>
    /// Returns a regular expression for the files and for other hidden ones, but not for <c>/.well-known/</c>, which
    /// certificates need. It has no look-ahead, since Caddy knows none.
    /// </summary>
    /// <param name="basePath">The path of the site's root.</param>
    public static string Pattern(string basePath) =>
        $@"/\.[^w]|^{UrlPattern.Escape(basePath)}/({string.Join('|', All.Select(UrlPattern.Escape))})$";
}
