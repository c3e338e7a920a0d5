using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Indexing;

namespace NewsSite.Search.Tests;

/// <summary>
/// Comparisons with lunr.js 2.3.9. Equal are the scores of a term in every field of at most 3 words, and so the answers
/// to queries of one word. Lengths above are rounded, in the shards but not in <c>lunr.json</c>. Queries of several words
/// are not equal: lunr.js has no preference for documents with more of them.
/// </summary>
public class LunrTests
{
    [Theory]
    [InlineData("ky", 1)]
    [LongInlineData("ky", 2)]
    [InlineData("ru", 3)]
    [LongInlineData("ru", 4)]
    public void A_term_has_in_the_shards_the_scores_that_the_real_lunr_gives_it(string language, int seed)
    {
        var corpus = new RandomCorpus(language, seed, documents: 400, vocabulary: 1500, longestText: 3);
        // Small shards, so that terms come from many.
        var options = new SearchIndexOptions
        {
            LunrIndex = true,
            ShardSize = 500,
            RunningDocuments = 150,
        };
        using var folder = new TemporaryFolder();
        folder.Write(corpus.Build(options));
        var analyzer = new TextAnalyzer(Language.Find(language)!.Search!);
        var terms = folder.WriteJson("terms.json", corpus.Texts.SelectMany(TermsOf).Distinct());
        var texts = folder.WriteJson(
            "texts.json",
            new
            {
                Fields = options.Fields.Select(field => field.Name),
                Boosts = options.Fields.Select(field => field.Boost),
                Documents = corpus.Texts,
            }
        );

        var report = Node.Run("lunr.mjs", Node.Modules("lunr"), folder.Path, terms, texts);

        Assert.Equal("[]", report.GetProperty("differences").GetRawText());
        Assert.True(report.GetProperty("results").GetInt32() > 1_500);

        IEnumerable<string> TermsOf(string[] fields) =>
            fields.SelectMany(analyzer.Analyze).Select(token => token.Word.Term).Where(term => term.Length > 0);
    }
}
