using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>The existing articles, each with the number of its language versions.</summary>
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

    /// <summary>Returns the number of languages of the linked article, or 0 if the link leads to no article.</summary>
    public int VersionsOf(string linkKey) => versions.GetValueOrDefault(linkKey);
}
