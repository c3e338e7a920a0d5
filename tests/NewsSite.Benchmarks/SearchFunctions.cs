using BenchmarkDotNet.Attributes;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Benchmarks;

/// <summary>The steps from an article's texts to a search index, measured for each article of an archive.</summary>
[MemoryDiagnoser]
public class SearchFunctions
{
    private const int Articles = 2000;
    private readonly SearchIndexOptions options = new() { Fields = [new("title", 6), new("body", 1)] };
    private Language language = null!;
    private SearchLanguage data = null!;
    private string[][] texts = [];
    private ReadOnlyMemory<byte>[] kept = [];
    private SearchDocument[] documents = [];

    [Params("ky", "ru")]
    public string Code { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var corpus = new Corpus(Corpus.FindRepository());
        language = Language.Find(Code)!;
        data = Language.Find(Code)!.Search!;
        texts = [.. Enumerable.Range(0, Articles).Select(i => (string[])[$"{i}", corpus.Markdown(Code, 6)])];
        var analyzer = new DocumentAnalyzer(data);
        documents =
        [
            .. texts.Select(each => new SearchDocument
            {
                Address = $"/{each[0]}/",
                Title = each[0],
                Date = new DateOnly(2022, 3, 15),
                Summary = "",
                Texts = analyzer.Analyze(each),
            }),
        ];
        kept = [.. documents.Select(document => document.Texts.Bytes)];
    }

    /// <summary>Starts without known words, as a clean build does.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Analyze()
    {
        var analyzer = new DocumentAnalyzer(data);
        return texts.Sum(each => analyzer.Analyze(each).FieldCount);
    }

    /// <summary>Reads cached texts, as a repeated build does.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int ReadAnalyzed() => kept.Count(bytes => AnalyzedTexts.Read(bytes) is not null);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Index() => SearchIndexBuilder.Build(language, documents, options).Length;
}
