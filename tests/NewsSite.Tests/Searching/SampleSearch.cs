using NewsSite.Search;
using NewsSite.Search.Reading;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Searching;

/// <summary>The sample archive with its readers' search indexes, built once.</summary>
public sealed class SampleSearch
{
    private readonly TestSite site = TestSite.OfRepository;
    private readonly Dictionary<string, SearchIndex> indexes;

    public SampleSearch()
    {
        IndexFiles = [.. site.Built!.SearchIndex.Value.Select(file => (file.Path, TestSite.BytesOf(file)))];
        indexes = IndexFiles
            .GroupBy(file => file.Path.Split('/')[1])
            .ToDictionary(
                files => files.Key,
                files => SearchIndex.Open(files.Select(file => new SearchFile(Path.GetFileName(file.Path), file.Bytes)))
            );
    }

    /// <summary>All files that readers may download, of both languages.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> IndexFiles { get; }

    public Generator.Model.Site Site => site.Built!.Site;

    public SearchOutcome Search(string language, string query, int limit = 10) =>
        indexes[language].Search(query, new SearchOptions { Limit = limit });

    /// <summary>Returns the stories found, best first, as their keys: <c>2022/03/15-protokol</c>.</summary>
    public IReadOnlyList<string> Keys(string language, string query, int limit = 10) =>
        [
            .. Search(language, query, limit)
                .Results.Select(result =>
                    result.Address[(result.Address.IndexOf("/news/", StringComparison.Ordinal) + 6)..].TrimEnd('/')
                ),
        ];
}
