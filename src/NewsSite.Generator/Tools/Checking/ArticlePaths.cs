using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Which articles there are, and in how many languages.</summary>
internal sealed class ArticlePaths
{
    private readonly HashSet<string> paths;
    private readonly Dictionary<string, int> versions;

    public ArticlePaths(IEnumerable<Article> articles)
    {
        paths = articles.Select(article => article.Path).ToHashSet(StringComparer.Ordinal);
        versions = paths
            .GroupBy(path => LinkKey.Of(path, Path.GetFileName(path)))
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
    }

    public bool Contains(string path) => paths.Contains(path);

    /// <summary>In how many languages the article a link leads to is written; 0 for what is no article.</summary>
    public int VersionsOf(string linkKey) => versions.GetValueOrDefault(linkKey);
}
