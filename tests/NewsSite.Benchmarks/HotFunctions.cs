using System.Text;
using BenchmarkDotNet.Attributes;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Benchmarks;

/// <summary>Functions that a build calls once an article.</summary>
[MemoryDiagnoser]
public class HotFunctions
{
    private readonly Corpus corpus = new(Corpus.FindRepository());
    private readonly DiagnosticBag diagnostics = new();
    private byte[] file = [];
    private SourceFile source = null!;
    private string text = "";
    private Language language = null!;
    private TimeZoneInfo zone = null!;
    private TextAnalyzer analyzer = null!;

    [Params("ky", "ru")]
    public string Code { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var day = new DateOnly(2022, 3, 15);
        language = Language.OfProgram.Single(each => each.Code == Code);
        zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek");
        file = Encoding.UTF8.GetBytes(corpus.Article(Code, day, 0));
        source = SourceReader.Decode("index.md", file, diagnostics)!;
        text = corpus.Markdown(Code, 6);
        analyzer = new TextAnalyzer(Language.Find(Code)!.Search!);
    }

    [Benchmark]
    public object? Decode() => SourceReader.Decode("index.md", file, diagnostics);

    private readonly MarkdownTexts texts = new(new SourceFolder("."));

    [Benchmark]
    public object? ReadFrontMatter() =>
        ArticleReader.Read(source, language, Language.OfProgram, zone, null, texts, diagnostics);

    [Benchmark]
    public string SetTypography() => Typographer.Set(language, text);

    [Benchmark]
    public int Analyze() => analyzer.Analyze(text).Count();
}
