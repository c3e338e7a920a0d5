using System.Collections.Immutable;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Search.Tests;

/// <summary>An update of a part of the index gives what building it anew gives.</summary>
public class UpdateTests
{
    private static readonly SearchIndexOptions Options = new() { ShardSize = 600, VocabularyBlock = 60 };

    [Theory]
    [InlineData("ky", 1)]
    [LongInlineData("ky", 2)]
    [InlineData("ru", 3)]
    public void Updated_parts_equal_those_built_anew(string language, int seed)
    {
        var corpus = new RandomCorpus(language, seed, documents: 300, vocabulary: 700);
        var editor = new Editor(corpus, language, new Random(seed));
        var part = SearchIndexBuilder.BuildPart(editor.Documents, Options);
        var files = FilesOf(part);
        for (var round = 0; round < 40; round++)
        {
            var changes = editor.Edit();
            var updated = PartUpdater.Update(part, name => files[name], editor.Documents, changes, Options)!;
            var anew = SearchIndexBuilder.BuildPart(editor.Documents, Options);
            Assert.Equal(anew.Entry, updated.Entry);
            Assert.Equal(anew.State.ToArray(), updated.State.ToArray());
            Assert.Equal(anew.Files.Select(file => file.Name), updated.Files.Select(file => file.Name));
            foreach (var (name, bytes) in FilesOf(anew))
            {
                var made = updated.Files.Single(file => file.Name == name).Bytes ?? files[name];
                Assert.True(bytes.Span.SequenceEqual(made.Span), name);
            }

            (part, files) = (anew, FilesOf(anew));
        }
    }

    [Fact]
    public void The_last_part_can_be_updated_too()
    {
        var corpus = new RandomCorpus("ky", 6, documents: 60, vocabulary: 3000);
        var editor = new Editor(corpus, "ky", new Random(6));
        var options = Options with { RunningShardSize = 900, RunningVocabularyBlock = 90 };
        var part = SearchIndexBuilder.BuildPart(editor.Documents, options);
        var files = FilesOf(part);
        for (var round = 0; round < 20; round++)
        {
            var changes = editor.Edit();
            var updated = PartUpdater.Update(part, name => files[name], editor.Documents, changes, options)!;
            var anew = SearchIndexBuilder.BuildPart(editor.Documents, options);
            Assert.Equal(anew.Entry, updated.Entry);
            Assert.Equal(anew.State.ToArray(), updated.State.ToArray());
            (part, files) = (anew, FilesOf(anew));
        }
    }

    [Fact]
    public void A_small_edit_makes_few_files()
    {
        var corpus = new RandomCorpus("ky", 4, documents: 600, vocabulary: 3000);
        SearchDocument[] documents = [.. corpus.Documents.Reverse()];
        var part = SearchIndexBuilder.BuildPart(documents, Options);
        var files = FilesOf(part);
        var analyzer = new DocumentAnalyzer(Language.Find("ky")!.Search!);
        var (title, summary, body) = (corpus.Texts[^6][0], corpus.Texts[^6][1], corpus.Texts[^6][2]);
        var texts = analyzer.Analyze(title, summary, $"{body}\nкошумчасөз");
        var changes = new Dictionary<int, DocumentChange> { [5] = new(documents[5].Texts, texts) };
        documents[5] = documents[5] with { Texts = texts };
        var updated = PartUpdater.Update(part, name => files[name], documents, changes, Options)!;
        Assert.InRange(updated.Files.Count(file => file.Bytes is not null && !files.ContainsKey(file.Name)), 4, 20);
        Assert.True(updated.Files.Count(file => file.Bytes is null) > files.Count * 0.8);
    }

    [Fact]
    public void Without_the_files_before_there_is_no_update()
    {
        var corpus = new RandomCorpus("ky", 5, documents: 100, vocabulary: 300);
        var part = SearchIndexBuilder.BuildPart(corpus.Documents, Options);
        var change = new DocumentChange(corpus.Documents[7].Texts, corpus.Documents[8].Texts);
        var changes = new Dictionary<int, DocumentChange> { [7] = change };
        Assert.Null(PartUpdater.Update(part, _ => null, corpus.Documents, changes, Options));
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> FilesOf(SearchIndexPart part) =>
        part.Files.ToDictionary(file => file.Name, file => file.Bytes!.Value, StringComparer.Ordinal);

    /// <summary>Makes changes such as a press office makes, and others, at random.</summary>
    private sealed class Editor(RandomCorpus corpus, string language, Random random)
    {
        private readonly DocumentAnalyzer analyzer = new(Language.Find(language)!.Search!);
        private readonly string[][] texts = [.. corpus.Texts.Select(each => each.ToArray())];

        public SearchDocument[] Documents { get; } = [.. corpus.Documents];

        public Dictionary<int, DocumentChange> Edit()
        {
            var changes = new Dictionary<int, DocumentChange>();
            for (var left = random.Next(1, 4); left > 0; left--)
            {
                var number = random.Next(Documents.Length);
                if (!changes.ContainsKey(number))
                {
                    changes.Add(number, Change(number));
                }
            }

            return changes;
        }

        private DocumentChange Change(int number)
        {
            var before = Documents[number];
            switch (random.Next(4))
            {
                case 0:
                    var topics = ImmutableArray.Create(["news", .. before.Topics[..(before.Topics.Length / 2)]]);
                    Documents[number] = before with { Topics = [.. topics.Distinct()] };
                    return new DocumentChange(null, null);
                case 1:
                    Documents[number] = before with { Counterparts = [new("ru", "/ru/", $"{random.Next()}")] };
                    return new DocumentChange(null, null);
                default:
                    var field = random.Next(3);
                    texts[number][field] = Rewrite(texts[number][field]);
                    Documents[number] = before with
                    {
                        Title = texts[number][0],
                        Texts = analyzer.Analyze(texts[number]),
                    };
                    return new DocumentChange(before.Texts, Documents[number].Texts);
            }
        }

        private string Rewrite(string text)
        {
            var words = text.Split(' ').ToList();
            var place = random.Next(words.Count);
            switch (random.Next(6))
            {
                case 0:
                    words.Insert(place, corpus.Word());
                    break;
                case 1:
                    words.RemoveAt(place);
                    break;
                case 2:
                    // A line more, or another one.
                    words[place] += "\n" + corpus.Word();
                    break;
                case 3:
                    // A word that no document had.
                    words[place] = $"жаңы{random.Next(1000)}";
                    break;
                case 4:
                    words.Clear();
                    break;
                default:
                    words.InsertRange(place, Enumerable.Range(0, random.Next(70)).Select(_ => corpus.Word()));
                    break;
            }

            return string.Join(' ', words);
        }
    }
}
