using System.Text;
using NewsSite.Languages;
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
        // All but the last block, which has a story more.
        Assert.Equal(149, blocks.Count(file => after.Contains(file.Name)));
        Assert.Equal(150, blocks.Count);
    }

    [Fact]
    public void A_new_story_leaves_the_files_of_older_ones_as_they_were()
    {
        var corpus = new RandomCorpus("ky", 11, documents: 600, vocabulary: 3000);
        var options = new SearchIndexOptions { ShardSize = 1000 };
        var before = SearchIndexBuilder.Build(corpus.Language, corpus.Documents[1..], options);
        var after = corpus.Build(options).Select(file => file.Name).ToHashSet();
        var kept = before.Count(file => after.Contains(file.Name));
        Assert.True(kept > before.Length * 0.8, $"{kept} of {before.Length}");
        Assert.Contains(
            before,
            file => file.Name.StartsWith("terms", StringComparison.Ordinal) && after.Contains(file.Name)
        );
    }

    [Theory]
    [InlineData("ky", 66)]
    [InlineData("ru", 96)]
    [InlineData("ru", 128)]
    public void A_new_story_changes_few_files_however_many_words_the_last_ones_have(string language, int stories)
    {
        var corpus = new RandomCorpus(language, 14, stories, vocabulary: 100_000, longestText: 500);
        var options = new SearchIndexOptions();
        var before = SearchIndexBuilder.Build(corpus.Language, corpus.Documents[1..], options);
        var names = before.Select(file => file.Name).ToHashSet();
        var changed = corpus.Build(options).Where(file => !names.Contains(file.Name) || file.Name == "manifest.json");
        Assert.InRange(changed.Count(), 8, 60);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(65, 7)]
    [InlineData(1000, 7)]
    public void Even_files_are_as_few_as_allowed_and_of_one_size(int keys, int files)
    {
        var cut = Shards.CutEvenly(keys, _ => 1, limit: 10, most: 7);
        Assert.Equal(files, cut.Count);
        Assert.Equal(keys, cut.Sum(range => range.End.Value - range.Start.Value));
        var sizes = cut.ConvertAll(range => range.End.Value - range.Start.Value);
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    [Fact]
    public void A_key_larger_than_a_file_has_one_of_its_own()
    {
        int[] sizes = [1, 100, 1, 1];
        Assert.Equal([0..2, 2..4], Shards.CutEvenly(4, i => sizes[i], limit: 10, most: 8));
        Assert.Empty(Shards.CutEvenly(0, _ => 1, limit: 10, most: 8));
    }

    [Fact]
    public void A_word_more_in_an_old_story_changes_few_files()
    {
        const string Added = "кошумчасөз";
        var corpus = new RandomCorpus("ky", 12, documents: 600, vocabulary: 3000);
        var options = new SearchIndexOptions { ShardSize = 1000 };
        var before = corpus.Build(options).Select(file => file.Name).ToHashSet();
        var analyzer = new DocumentAnalyzer(Language.Find("ky")!.Search!);
        var (title, summary, body) = (corpus.Texts[400][0], corpus.Texts[400][1], corpus.Texts[400][2]);
        var edited = corpus.Documents.SetItem(
            400,
            corpus.Documents[400] with
            {
                Texts = analyzer.Analyze(title, summary, $"{body}\n{Added}"),
            }
        );
        var after = SearchIndexBuilder.Build(corpus.Language, edited, options);
        var changed = after.Where(file => !before.Contains(file.Name)).Select(file => file.Name.Split('-')[0]).ToList();
        // One file of each kind, but for the boundaries of files that it may move.
        Assert.InRange(changed.Count, 4, 12);
    }

    [Theory]
    [InlineData("a paragraph more at the front", 1)]
    [InlineData("a paragraph more in the middle", 2)]
    [InlineData("a paragraph that grows", 3)]
    [InlineData("a paragraph less", 4)]
    public void An_edited_paragraph_moves_no_word_of_others(string edit, int kind)
    {
        var analyzer = new DocumentAnalyzer(Language.Find("ky")!.Search!);
        string[] lines = [.. Enumerable.Range(0, 8).Select(line => Words(line, 60))];
        var before = PositionsOf(lines);
        string[] edited = kind switch
        {
            1 => [lines[0], Words(9, 20), .. lines[1..]],
            2 => [.. lines[..4], Words(9, 20), .. lines[4..]],
            3 => [.. lines[..4], $"{lines[4]} {Words(9, 20)}", .. lines[5..]],
            _ => [.. lines[..4], .. lines[5..]],
        };
        var after = PositionsOf(edited);
        Assert.All([0, 1, 2, 3, 5, 6, 7], line => Assert.True(before[line].SequenceEqual(after[line]), edit));

        static string Words(int line, int count) =>
            string.Join(' ', Enumerable.Range(0, count).Select(i => $"{line}0{i}"));

        Dictionary<int, int[]> PositionsOf(string[] all)
        {
            var terms = DocumentTerms.Of(analyzer.Analyze(string.Join('\n', all))).Terms;
            return terms
                .GroupBy(pair => pair.Key[0] - '0')
                .ToDictionary(
                    group => group.Key,
                    group => group.SelectMany(pair => pair.Value).Select(each => each.Position).Order().ToArray()
                );
        }
    }

    [Fact]
    public void Parts_answer_as_one_index_does()
    {
        // Which longer and similar words are tried depends on the file they are in.
        var oneFile = new SearchIndexOptions { ShardSize = 1 << 20, RunningShardSize = 1 << 20 };
        var corpus = new RandomCorpus("ky", 13, documents: 300, vocabulary: 800);
        var parts = SearchIndex.Open(corpus.Build(oneFile with { RunningDocuments = 70 }));
        var whole = SearchIndex.Open(corpus.Build(oneFile with { RunningDocuments = 300 }));
        for (var i = 0; i < 200; i++)
        {
            var query = $"{corpus.Word()} {corpus.Word()} ";
            Assert.Equal(
                whole.Search(query).Results.Select(result => (result.Address, result.Score)),
                parts.Search(query).Results.Select(result => (result.Address, result.Score))
            );
        }
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
        foreach (var (name, files) in Damaged().Where((_, i) => i % LongTests.Times(usual: 12, whole: 3) == 0))
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
        && !file.Name.StartsWith("counterparts", StringComparison.Ordinal)
        && !file.Name.StartsWith("words", StringComparison.Ordinal);

    private static IEnumerable<byte[]> Damage(SearchFile file)
    {
        var bytes = file.Bytes.ToArray();
        yield return [];
        yield return bytes[..(bytes.Length / 2)];
        yield return bytes[..^1];
        yield return Encoding.UTF8.GetBytes("<!doctype html><title>404</title>");
        if (file.Name.EndsWith(".json", StringComparison.Ordinal))
        {
            // Read without an error, but not what the others expect.
            foreach (var other in new[] { "[]", "{}", "null", "[[],{}]" })
            {
                yield return Encoding.UTF8.GetBytes(other);
            }
        }

        if (file.Name == "manifest.json")
        {
            yield return Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(bytes).Replace("\"format\":6", "\"format\":9", StringComparison.Ordinal)
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
