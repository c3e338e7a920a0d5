using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Indexing;

namespace NewsSite.Search.Tests;

public class LunrTests
{
    private static readonly string[] Fields = ["title", "body"];
    private static readonly string[] Kinds = ["exact", "exact", "exact", "prefix", "edit"];

    [Theory]
    [InlineData("ky", 1)]
    [InlineData("ky", 2)]
    [InlineData("ru", 3)]
    [InlineData("ru", 4)]
    public void Shards_rank_as_the_real_lunr_does_with_the_whole_index(string language, int seed)
    {
        var corpus = new RandomCorpus(language, seed, documents: 400, vocabulary: 1500);
        // Small shards, so that a query's terms come from many.
        var options = new SearchIndexOptions { LunrIndex = true, ShardSize = 500 };
        using var folder = new TemporaryFolder();
        folder.Write(corpus.Build(options));
        var queries = folder.WriteJson("queries.json", Enumerable.Range(0, 500).Select(_ => Query(corpus)));
        var texts = folder.WriteJson(
            "texts.json",
            new
            {
                Fields = options.Fields.Select(field => field.Name),
                Boosts = options.Fields.Select(field => field.Boost),
                Documents = corpus.Texts,
            }
        );

        var report = Node.Run("lunr.mjs", Node.Modules("lunr"), folder.Path, queries, texts);

        Assert.Equal("[]", report.GetProperty("differences").GetRawText());
        Assert.True(report.GetProperty("results").GetInt32() > 10_000);
    }

    private static List<object> Query(RandomCorpus corpus)
    {
        var analyzer = new TextAnalyzer(SearchLanguage.Find(corpus.Language.Code)!);
        var clauses = new List<object>();
        for (var i = 1 + corpus.Next(4); i > 0; i--)
        {
            var kind = Kinds[corpus.Next(Kinds.Length)];
            var term = analyzer.Stem(corpus.Word());
            clauses.Add(
                new
                {
                    Term = kind == "prefix" ? term[..Math.Min(term.Length, 2 + corpus.Next(3))] : term,
                    Kind = kind,
                    Fields = corpus.Next(4) == 0 ? Fields[..(1 + corpus.Next(2))] : null,
                    Excluded = corpus.Next(6) == 0,
                    Boost = corpus.Next(3) == 0 ? 1 + corpus.Next(5) : 1,
                }
            );
        }

        return clauses;
    }
}
