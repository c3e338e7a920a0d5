using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>A page at an old address that redirects by itself, for hosts that only serve files.</summary>
internal static class RedirectPage
{
    /// <summary>The limit of file names on common file systems, in bytes.</summary>
    private const int MaxNameLength = 255;

    private const string IndexPage = "index.html";

    /// <summary>
    /// Returns the redirect pages with their paths. Excludes paths that a host would not serve as HTML.
    /// </summary>
    public static IEnumerable<(string Path, Redirect Redirect)> PagesOf(
        ImmutableArray<Redirect> redirects,
        SiteAddress address
    )
    {
        var pages = redirects
            .Select(redirect => (Path: PathOf(redirect, address), Redirect: redirect))
            .Where(page => page.Path is not null)
            .ToDictionary(page => page.Path!, page => page.Redirect, StringComparer.Ordinal);
        return pages
            .Where(page => Parents(page.Key).All(parent => !pages.ContainsKey(parent)))
            .Select(page => (page.Key, page.Value));
    }

    /// <summary>Makes the view of the page.</summary>
    public static RedirectView View(Redirect redirect, SiteAddress address) =>
        new(
            Typographer.Set(redirect.Language, redirect.Title),
            address.Link(redirect.To),
            address.Absolute(redirect.To)
        );

    /// <summary>Returns the page's path in the output folder, or null if there can be no page.</summary>
    internal static string? PathOf(Redirect redirect, SiteAddress address)
    {
        var decoded = Uri.UnescapeDataString(redirect.From);
        // A query names no file.
        if (!redirect.Parameters.IsEmpty || !decoded.StartsWith(address.BasePath + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var path = decoded[(address.BasePath.Length + 1)..];
        var isFolder = path.EndsWith('/') || !Path.HasExtension(path);
        if (!isFolder && Path.GetExtension(path).ToLowerInvariant() is not (".html" or ".htm"))
        {
            return null;
        }

        path = isFolder ? $"{path.TrimEnd('/')}/{IndexPage}" : path;
        return CanBeNamed(path) ? path : null;
    }

    /// <summary>True if common file systems accept every name of a path.</summary>
    internal static bool CanBeNamed(string path) =>
        path.Split('/').All(name => name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= MaxNameLength);

    /// <summary>Returns the parent paths of a file; if one of them is a file, this one cannot exist.</summary>
    internal static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }
}
