using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Editor.Serving;

/// <summary>Addresses of the pages that were made of a source file.</summary>
/// <param name="ByArticle">Addresses by the path of the Markdown file.</param>
internal sealed record PageSources(ImmutableDictionary<string, string> ByArticle)
{
    public static readonly PageSources None = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>
    /// Returns the sources of a newer site. Those of pages that it lacks stay: an article that cannot be read has no
    /// page in it, while its last good page is still shown.
    /// </summary>
    public PageSources With(Site site) => new(ByArticle.SetItems(site.ArticleAddresses));

    /// <summary>
    /// Returns the page of a Markdown file, or the pages of all versions beside another file; empty for files of the
    /// whole site.
    /// </summary>
    public ImmutableArray<string> PagesOf(string path)
    {
        if (ByArticle.TryGetValue(path, out var address))
        {
            return [address];
        }

        return
        [
            .. ByArticle
                .Where(article =>
                    FolderOf(article.Key) is { } folder && path.StartsWith(folder, StringComparison.Ordinal)
                )
                .Select(article => article.Value)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the folder of an article's own files, with a slash; null if its folder holds other stories.</summary>
    private static string? FolderOf(string article)
    {
        var name = article.LastIndexOf('/') + 1;
        return article.AsSpan(name).StartsWith("index.", StringComparison.Ordinal) ? article[..name] : null;
    }
}
