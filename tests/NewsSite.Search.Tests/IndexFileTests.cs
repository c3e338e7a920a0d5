using System.Text;
using NewsSite.Search.Indexing;
using NewsSite.Search.Reading;

namespace NewsSite.Search.Tests;

public class IndexFileTests
{
    [Fact]
    public void The_same_documents_make_the_same_bytes()
    {
        var options = new SearchIndexOptions { LunrIndex = true };
        var first = new RandomCorpus("ky", 5, 500, 900).Build(options);
        var second = new RandomCorpus("ky", 5, 500, 900).Build(options);
        Assert.Equal(first.Select(file => file.Name), second.Select(file => file.Name));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)));
    }

    [Fact]
    public void Every_name_but_the_manifest_s_changes_with_the_content()
    {
        var first = TestIndex.Files("ky", "Мектеп | Ачылды").ToDictionary(file => file.Name, file => file.Bytes);
        foreach (var file in TestIndex.Files("ky", "Мектеп | Ачылды бүгүн"))
        {
            var same = first.TryGetValue(file.Name, out var bytes) && bytes.Span.SequenceEqual(file.Bytes.Span);
            Assert.True(same || !first.ContainsKey(file.Name) || file.Name == "manifest.json", file.Name);
        }
    }

    [Fact]
    public void A_new_story_leaves_old_blocks_of_results_as_they_were()
    {
        var corpus = new RandomCorpus("ru", 6, documents: 600, vocabulary: 500);
        var before = SearchIndexBuilder.Build(corpus.Language, corpus.Documents[1..], new SearchIndexOptions());
        var after = corpus.Build().Select(file => file.Name).ToHashSet();
        var blocks = before.Where(file => file.Name.StartsWith("documents-", StringComparison.Ordinal)).ToList();
        Assert.Equal(64, blocks.Count(file => after.Contains(file.Name)));
        Assert.Equal(75, blocks.Count);
    }

    [Fact]
    public void A_damaged_cut_or_foreign_file_gives_an_error_that_names_it()
    {
        foreach (var (name, files) in Damaged())
        {
            var error = Assert.ThrowsAny<SearchIndexException>(() => SearchAll(SearchIndex.Open(files)));
            Assert.Contains(name.Split('-')[0].Split('.')[0], error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_browser_reports_a_damaged_cut_or_foreign_file_too()
    {
        foreach (var (name, files) in Damaged().Where((_, i) => i % 3 == 0))
        {
            using var folder = new TemporaryFolder();
            folder.Write(files);
            var queries = folder.WriteJson("queries.json", new[] { new { Query = Query, Options = new { } } });
            var answer = Node.Run("answers.mjs", Node.Script("search.js"), folder.Path, queries)[0].GetString()!;
            Assert.True(answer.StartsWith("SearchError ", StringComparison.Ordinal), $"{name}: {answer}");
        }
    }

    [Fact]
    public void A_missing_file_gives_an_error()
    {
        var files = TestIndex
            .Files("ky", "Мектеп | Ачылды")
            .RemoveAll(file => file.Name.EndsWith(".bin", StringComparison.Ordinal));
        Assert.ThrowsAny<SearchIndexException>(() => SearchIndex.Open(files).Search("мектеп"));
        Assert.ThrowsAny<SearchIndexException>(() =>
            SearchIndex.Open(Path.Combine(Path.GetTempPath(), "no such folder"))
        );
    }

    private const string Query = "\"жаңы мектеп\"";

    private static void SearchAll(SearchIndex index) => index.Search(Query);

    /// <summary>Returns damaged indexes, one for each way a required file can be wrong.</summary>
    private static IEnumerable<(string, IEnumerable<SearchFile>)> Damaged()
    {
        var files = TestIndex.Files("ky", "Жаңы мектеп | Жаңы мектеп ачылды.\nЖыйын | Башка сөз.");
        foreach (var file in files.Where(IsNeeded))
        {
            foreach (var bytes in Damage(file))
            {
                yield return (file.Name, files.Replace(file, file with { Bytes = bytes }));
            }
        }
    }

    private static bool IsNeeded(SearchFile file) =>
        !file.Name.StartsWith("endings", StringComparison.Ordinal)
        && !file.Name.StartsWith("words", StringComparison.Ordinal);

    private static IEnumerable<byte[]> Damage(SearchFile file)
    {
        var bytes = file.Bytes.ToArray();
        yield return [];
        yield return bytes[..(bytes.Length / 2)];
        yield return bytes[..^1];
        yield return Encoding.UTF8.GetBytes("<!doctype html><title>404</title>");
        if (file.Name == "manifest.json")
        {
            yield return Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(bytes).Replace("\"format\":1", "\"format\":9", StringComparison.Ordinal)
            );
        }

        if (file.Name.EndsWith(".bin", StringComparison.Ordinal))
        {
            // Bytes of the version, the checksum and the content.
            foreach (var place in new[] { 2, 8, 12, bytes.Length - 1 })
            {
                byte[] changed = [.. bytes];
                changed[place] ^= 0x55;
                yield return changed;
            }
        }
    }
}
