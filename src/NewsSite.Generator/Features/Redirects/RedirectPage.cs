using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>A page at an old address that leads on by itself, for hosts that can do nothing but serve files.</summary>
internal static class RedirectPage
{
    /// <summary>No file system takes a longer name, in bytes.</summary>
    private const int LongestName = 255;

    private const string IndexPage = "index.html";

    /// <summary>Where such pages can stand; a path a host would not serve as HTML has none.</summary>
    public static IEnumerable<(string Path, Redirect Redirect)> Places(
        ImmutableArray<Redirect> redirects,
        SiteAddress address
    )
    {
        var places = redirects
            .Select(redirect => (Path: PlaceOf(redirect, address), Redirect: redirect))
            .Where(place => place.Path is not null)
            .ToDictionary(place => place.Path!, place => place.Redirect, StringComparer.Ordinal);
        return places
            .Where(place => Parents(place.Key).All(parent => !places.ContainsKey(parent)))
            .Select(place => (place.Key, place.Value));
    }

    /// <summary>What the page says.</summary>
    public static RedirectView View(Redirect redirect, SiteAddress address) =>
        new(
            Typographer.Set(redirect.Target.Language, redirect.Target.Title),
            address.Link(redirect.To),
            address.Absolute(redirect.To)
        );

    /// <summary>The file of the page, relative to the output folder, or null where there can be none.</summary>
    internal static string? PlaceOf(Redirect redirect, SiteAddress address)
    {
        var decoded = Uri.UnescapeDataString(redirect.From);
        if (!decoded.StartsWith(address.BasePath + "/", StringComparison.Ordinal))
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
        return path.Split('/').All(name => name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= LongestName)
            ? path
            : null;
    }

    /// <summary>The paths above a file's: where one of them is a file itself, this one has no room.</summary>
    internal static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }
}
