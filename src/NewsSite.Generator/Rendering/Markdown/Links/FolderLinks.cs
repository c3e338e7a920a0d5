using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;

namespace NewsSite.Generator.Rendering.Markdown.Links;

/// <summary>
/// Reads links to the folders of articles and to other pages: <c>../10-mektep/</c>. They lead where a browser would
/// follow them from the article's address, or where they lead in <c>content/</c>.
/// </summary>
internal sealed class FolderLinks(Site site, ContentTree content, SourceFolder source)
{
    private const string Content = "content/";
    private const string News = Content + "news/";
    private const string Pages = Content + "pages/";

    private readonly Lazy<HashSet<string>> folders = new(() =>
        [.. content.Stories.Select(story => News + story.Key), .. content.Pages.Select(page => Pages + page.Slug)]
    );

    /// <param name="Address">Address of the page that is meant.</param>
    /// <param name="Folder">Folder of the article that is meant, relative to the source folder; null for other pages.</param>
    /// <param name="IsUnderstood">False if readers of the Markdown could not follow the link either.</param>
    public sealed record Link(string Address, string? Folder, bool IsUnderstood);

    /// <summary>Returns what a relative link means, or null if it can only mean a file of the article.</summary>
    public Link? Read(ArticlePlace place, string link)
    {
        var path = link.Split('?')[0];
        if (
            path.Length > MaxLength
            || path.Contains('\0')
            || (place.Folder is { } own && source.FileExists($"{own}/{path}"))
        )
        {
            return null;
        }

        var address = Redirect.FolderOf(Resolve(place.Address, path));
        if (site.PageAddresses.Contains(address))
        {
            return new Link(address, folders.Value.Contains(FolderOf(address)) ? FolderOf(address) : null, true);
        }

        var folder = Resolve($"/{place.SourceFolder}/", path).Trim('/');
        if (folders.Value.Contains(folder))
        {
            return new Link(AddressOf(place, folder), folder, IsUnderstood: true);
        }

        if (AddressIn(place, path) is { } meant)
        {
            return new Link(meant, FolderOf(meant), IsUnderstood: false);
        }

        var leadsOut =
            path.StartsWith("../", StringComparison.Ordinal) && !Path.GetFileName(path.TrimEnd('/')).Contains('.');
        return leadsOut ? new Link(address, null, IsUnderstood: false) : null;
    }

    /// <summary>
    /// Returns the address of the article whose folder a path names, without the language: <c>/news/2026/11/10-mektep</c>,
    /// <c>content/news/…</c>, <c>2026/11/10-mektep</c>; null if there is none.
    /// </summary>
    public string? AddressIn(ArticlePlace place, string path)
    {
        var folder = path.Trim('/');
        folder = folder.StartsWith(Content, StringComparison.Ordinal) ? folder[Content.Length..] : folder;
        string[] candidates = [Content + folder, News + folder];
        return candidates.FirstOrDefault(folders.Value.Contains) is { } found ? AddressOf(place, found) : null;
    }

    private const int MaxLength = 4096;

    /// <summary>Returns the address of a folder's article in the language of the article that links to it.</summary>
    private static string AddressOf(ArticlePlace place, string folder) =>
        folder.StartsWith(Pages, StringComparison.Ordinal)
            ? Permalinks.Page(place.Language, folder[Pages.Length..])
            : Permalinks.Story(place.Language, folder[News.Length..]);

    /// <summary>Returns the folder that an article of this address would have.</summary>
    private static string FolderOf(string address)
    {
        var path = address[(address.IndexOf('/', 1) + 1)..].TrimEnd('/');
        return path.StartsWith("news/", StringComparison.Ordinal) ? Content + path : Pages + path;
    }

    /// <summary>Resolves a relative path against a folder, which ends with a slash.</summary>
    private static string Resolve(string folder, string path)
    {
        var parts = folder.Split('/').SkipLast(1).ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(1, parts.Count - 1), parts.Count > 1 ? 1 : 0);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
