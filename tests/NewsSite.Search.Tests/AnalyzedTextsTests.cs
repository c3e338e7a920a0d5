using System.Collections.Immutable;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Search.Tests;

public class AnalyzedTextsTests
{
    private static readonly DocumentAnalyzer Analyzer = new(Language.Find("ky")!.Search!);

    [Fact]
    public void What_is_read_again_makes_the_same_index()
    {
        var corpus = new RandomCorpus("ky", 7, documents: 300, vocabulary: 700);
        var again = corpus.Documents.Select(document =>
            document with
            {
                Texts = AnalyzedTexts.Read(document.Texts.Bytes.ToArray())!,
            }
        );
        var files = SearchIndexBuilder.Build(corpus.Language, [.. again], new SearchIndexOptions());
        Assert.Equal(corpus.Build().Select(Content), files.Select(Content));
    }

    [Fact]
    public void What_a_text_becomes_depends_on_no_other()
    {
        var first = Analyzer.Analyze("Мектеп", "Көлгө жана кол");
        Analyzer.Analyze("Башка", "сөз");
        var later = Analyzer.Analyze("Мектеп", "Көлгө жана кол");
        var alone = new DocumentAnalyzer(Language.Find("ky")!.Search!).Analyze("Мектеп", "Көлгө жана кол");
        Assert.Equal(first.Bytes.ToArray(), later.Bytes.ToArray());
        Assert.Equal(first.Bytes.ToArray(), alone.Bytes.ToArray());
    }

    [Fact]
    public void Many_threads_make_of_texts_what_one_does()
    {
        var corpus = new RandomCorpus("ky", 9, documents: 1000, vocabulary: 20_000);
        var together = new DocumentAnalyzer(Language.Find("ky")!.Search!);
        var analyzed = corpus
            .Texts.AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(8)
            .Select(t => together.Analyze(t));
        Assert.Equal(
            corpus.Documents.Select(document => Convert.ToHexString(document.Texts.Bytes.Span)),
            analyzed.Select(texts => Convert.ToHexString(texts.Bytes.Span))
        );
    }

    [Property]
    public bool A_table_has_the_keys_put_into_it_and_no_others(byte[][] some, byte[][] others, byte repeated)
    {
        var table = new KeyTable();
        var expected = new Dictionary<string, int>();
        // Some keys are too long to be stored inline, and there are enough to make the table grow.
        foreach (var start in some.SelectMany(key => Enumerable.Range(1, 40).Select(i => (byte[])[.. key, (byte)i])))
        {
            byte[] key = [.. start, .. Enumerable.Repeat(repeated, start[^1] % 60)];
            if (expected.TryAdd(Convert.ToHexString(key), expected.Count))
            {
                table.Add(key, expected[Convert.ToHexString(key)]);
            }
        }

        return expected.All(pair => table.TryGet(Convert.FromHexString(pair.Key), out var at) && at == pair.Value)
            && others.All(key =>
                key.Length == 0 || table.TryGet(key, out _) == expected.ContainsKey(Convert.ToHexString(key))
            );
    }

    [Property(Arbitrary = [typeof(Words)])]
    public bool Any_words_are_read_as_they_were_written(string term, string letters)
    {
        var spelling = new Spelling(term, letters);
        var code = SpellingCode.Encode(spelling);
        return SpellingCode.Decode(code) == spelling
            && SpellingCode.Count([.. code, SpellingCode.End, .. code, SpellingCode.End]) == 2;
    }

    [Fact]
    public void Cut_bytes_are_not_read()
    {
        var bytes = Analyzer.Analyze("Мектеп 漢字 жана көл", "", "мектеп").Bytes;
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Null(AnalyzedTexts.Read(bytes[..length]));
        }

        Assert.Null(AnalyzedTexts.Read((byte[])[.. bytes.Span, 0]));
        Assert.NotNull(AnalyzedTexts.Read(bytes));
    }

    [Property(MaxTest = 2000)]
    public bool Damaged_bytes_are_not_read_or_make_another_index(int place, byte change, PositiveInt length)
    {
        var bytes = Analyzer.Analyze("Мектеп 漢字 жана көл", "кол мектеп").Bytes.ToArray();
        bytes[(uint)place % bytes.Length] ^= change;
        if (length.Get % 4 == 0)
        {
            bytes[(uint)(place * 31) % bytes.Length] = (byte)length.Get;
        }

        return AnalyzedTexts.Read(bytes) is not { FieldCount: 2 } texts || Index(texts).Length > 0;
    }

    [Property(MaxTest = 2000)]
    public bool Any_other_bytes_are_not_read_or_make_an_index(byte[] bytes) =>
        AnalyzedTexts.Read(bytes) is not { FieldCount: 2 } texts || Index(texts).Length > 0;

    /// <summary>
    /// If this fails after a change of the analysis or the layout, increase <see cref="AnalyzedTexts.Version"/>. A
    /// change of a language's search.json alone does not need that.
    /// </summary>
    [Theory]
    [InlineData("ky", "f76ca892f2a58e1f")]
    [InlineData("ru", "1c747d371c1795cf")]
    public void Version_3_makes_these_bytes(string language, string hash)
    {
        Assert.Equal(3, AnalyzedTexts.Version);
        var corpus = new RandomCorpus(language, 8, documents: 200, vocabulary: 2000);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in corpus.Documents)
        {
            all.AppendData(document.Texts.Bytes.Span);
        }

        Assert.Equal(hash, Convert.ToHexStringLower(all.GetHashAndReset().AsSpan(0, 8)));
    }

    private static ImmutableArray<SearchFile> Index(AnalyzedTexts texts) =>
        SearchIndexBuilder.Build(
            Language.Find("ky")!,
            [
                new SearchDocument
                {
                    Address = "/",
                    Title = "",
                    Date = default,
                    Summary = "",
                    Texts = texts,
                },
            ],
            new SearchIndexOptions { Fields = [new("title", 6), new("body", 1)], LunrIndex = true }
        );

    private static (string, string) Content(SearchFile file) => (file.Name, Convert.ToHexString(file.Bytes.Span));

    private static class Words
    {
        public static Arbitrary<string> Word() =>
            Gen.OneOf(Gen.Choose('a', 'z'), Gen.Choose('а', 'я'), Gen.Choose(0x490, 0x4ff), Gen.Choose(0, 0xffff))
                .Select(code => (char)code)
                .NonEmptyListOf()
                .Select(letters => string.Concat(letters))
                .ToArbitrary();
    }
}
