using System.Text.Json;
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
                files =>
                    SearchIndex.Open(
                        IndexFiles.Select(file => new SearchFile(NameIn(files.Key, file.Path), file.Bytes))
                    )
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

    /// <summary>Returns the versions in another language that the index names.</summary>
    public IEnumerable<(string Address, string Title)> Counterparts(string language, string other) =>
        from file in IndexFiles
        where file.Path.StartsWith($"search/{language}/counterparts-", StringComparison.Ordinal)
        let json = JsonDocument.Parse(file.Bytes).RootElement
        where json.ValueKind == JsonValueKind.Array
        from document in json.EnumerateArray()
        from pair in document.TryGetProperty(other, out var found) ? new[] { found } : []
        select (pair[0].GetString()!, pair[1].GetString()!);

    /// <summary>Returns a file's name as the index of a language knows it: the other language's lie beside its folder.</summary>
    private static string NameIn(string language, string path) =>
        path.Split('/') is [_, var folder, var name] && folder != language
            ? $"../{folder}/{name}"
            : Path.GetFileName(path);
}
