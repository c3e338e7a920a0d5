using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;

namespace NewsSite.Generator.Rendering.Markdown.Links;

/// <summary>Finds the documents of all stories and pages by their addresses on the site.</summary>
internal sealed class SiteFiles(Site site, SourceFolder source)
{
    /// <summary>The folders of documents, by the beginning of their addresses.</summary>
    private readonly Lazy<Dictionary<string, ArticlePlace>> places = new(() =>
    {
        var byAddress = new Dictionary<string, ArticlePlace>(StringComparer.Ordinal);
        foreach (var (_, place) in ArticlePlace.AllOf(site))
        {
            byAddress.TryAdd(place.FileAddress(""), place);
        }

        return byAddress;
    });

    /// <summary>
    /// Returns the address of a document or press kit as the site writes it, or null if there is no such file. Whether
    /// it is published shows when all articles are rendered.
    /// </summary>
    public string? AddressOf(string path)
    {
        if (path.StartsWith("/press/", StringComparison.Ordinal))
        {
            return path;
        }

        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (places.Value.TryGetValue(path[..(end + 1)], out var place))
            {
                var file = Uri.UnescapeDataString(path[(end + 1)..]);
                return
                    place.Folder is { } folder && !source.Escapes(folder, file) && source.FileExists($"{folder}/{file}")
                    ? place.FileAddress(file)
                    : null;
            }
        }

        return null;
    }
}
