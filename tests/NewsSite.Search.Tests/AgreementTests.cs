using System.Globalization;
using System.Text;
using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Indexing;
using NewsSite.Search.Reading;

namespace NewsSite.Search.Tests;

/// <summary>C# and JavaScript give the same results.</summary>
public class AgreementTests
{
    private static readonly int Texts = LongTests.Times(usual: 1_000, whole: 50_000);

    private const string Kyrgyz = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ";
    private const string Mixed =
        "aceopxykABCEHKMOPTXYh1290 -'’«»\".,ӊѳӈұİΣςσẞßéй\u0301\u0306\u0308\u00ad\u200d\ufeff\u0130ıДж";

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public void They_find_the_same_words_in_random_texts(string code) =>
        CompareWords(Language.Find(code)!.Search!, new Random(code.Length + code[0]), Texts);

    /// <summary>Letters of endings that also name a symbol, and an alphabet in capital letters.</summary>
    [Fact]
    public void They_find_the_same_words_by_any_data()
    {
        var kyrgyz = Language.Find("ky")!.Search!;
        var rules = kyrgyz.Stemming with
        {
            Harmony = new(kyrgyz.Stemming.Harmony) { ['а'] = new() { ['е'] = "еи" } },
            Assimilation = new(kyrgyz.Stemming.Assimilation) { ['н'] = new() { ['т'] = "кпст" } },
        };
        CompareWords(kyrgyz with { Stemming = rules }, new Random(1), Texts / 5);
        var english = Language.Find("en")!.Search!;
        CompareWords(english with { Letters = english.Letters.ToUpperInvariant() }, new Random(2), Texts / 5);
    }

    private static void CompareWords(SearchLanguage language, Random random, int count)
    {
        var analyzer = new TextAnalyzer(language);
        string[] texts = [.. Enumerable.Range(0, count).Select(i => RandomText(random, i))];
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "data.json"), language.ToJson());

        var words = Node.Run(
            "terms.mjs",
            Path.Combine(folder.Path, "data.json"),
            folder.WriteJson("texts.json", texts)
        );

        var unknown = 0;
        foreach (var (text, found) in texts.Zip(words.EnumerateArray()))
        {
            if (found.GetString() is not { } expected)
            {
                unknown++;
                continue;
            }

            var ours = analyzer
                .Analyze(text)
                .Select(token => $"{token.Word.Term} {token.Word.Spelling} {token.Start} {token.Length}");
            Assert.Equal(expected, string.Join('\n', ours));
        }

        // Few texts may have characters newer than this Node's Unicode version.
        Assert.True(unknown < count / 20, $"{unknown} texts were skipped");
    }

    [Theory]
    [LongInlineData("ky", false)]
    [InlineData("ru", false)]
    [LongInlineData("en", false)]
    [InlineData("ky", true)]
    public void They_answer_queries_alike(string code, bool inOneModule)
    {
        var corpus = new RandomCorpus(code, seed: 7, documents: 300, vocabulary: 800);
        using var folder = new TemporaryFolder();
        var files = corpus.Build(new SearchIndexOptions { ShardSize = 800, RunningDocuments = 110 });
        folder.Write(files);
        var script = Node.Script("search.js");
        if (inOneModule)
        {
            script = Path.Combine(folder.Path, "module.mjs");
            File.WriteAllText(script, BrowserScript.Module);
        }

        (string Query, object Options, SearchOptions Ours)[] queries =
        [
            .. Enumerable.Range(0, LongTests.Times(usual: 60, whole: 400)).Select(i => RandomQuery(corpus, i)),
        ];
        var answers = Node.Run(
            "answers.mjs",
            script,
            folder.Path,
            folder.WriteJson("queries.json", queries.Select(query => new { query.Query, query.Options }))
        );

        var index = SearchIndex.Open(files);
        foreach (var (query, answer) in queries.Zip(answers.EnumerateArray()))
        {
            Assert.Equal(answer.GetString(), Describe(index.Search(query.Query, query.Ours)));
        }
    }

    private static string Describe(SearchOutcome outcome)
    {
        IEnumerable<string> lines =
        [
            outcome.Total.ToString(CultureInfo.InvariantCulture),
            outcome.Instead is { } instead ? instead.Kind.ToString().ToLowerInvariant() : "",
            outcome.Instead?.Query ?? "",
            .. outcome.Read.Select(word => $"{word.Typed}={word.Read}"),
            .. outcome.Missing,
            .. outcome.Ignored,
            .. outcome.Excluded,
            .. outcome.Terms,
            .. outcome.Years.Select(year => $"{year.Value}:{year.Count}"),
            .. outcome.Topics.Select(topic => $"{topic.Value}:{topic.Count}"),
            .. outcome.Results.Select(result =>
                $"{result.Address} {BitConverter.DoubleToUInt64Bits(result.Score):x} {string.Join(',', result.Lacks)}"
            ),
        ];
        return string.Join('\n', lines);
    }

    private static (string, object, SearchOptions) RandomQuery(RandomCorpus corpus, int number)
    {
        var words = Enumerable.Range(0, 1 + corpus.Next(3)).Select(_ => corpus.Word()).ToList();
        var query = (number % 10) switch
        {
            1 when number % 20 == 11 =>
                $"{InLatinLayout(corpus.Word(), corpus.Language.Code)} -{InLatinLayout(words[0], corpus.Language.Code)} -{words[^1]}щ",
            4 when number % 20 == 14 =>
                $"\"{InLatinLayout(string.Join(' ', words), corpus.Language.Code)} \"{corpus.Word()}",
            5 when number % 20 == 15 => $"{words[0][..Math.Min(words[0].Length, 3)].ToUpperInvariant()}га",
            0 => $"\"{string.Join(' ', words)}\"",
            1 => $"{corpus.Word()} -{words[0]}",
            2 => words[0][..Math.Min(words[0].Length, 4)],
            3 => words[0].Remove(words[0].Length / 2, 1),
            4 => corpus.Language.Transliteration.Slug(words[0]),
            5 => InLatinLayout(words[0], corpus.Language.Code),
            6 when number % 20 == 6 =>
                $"{words[0][..^1]}щ {InLatinLayout(corpus.Word(), corpus.Language.Code)} {corpus.Next(40)}-{corpus.Word()}",
            6 => $"{words[0]} \ud83d\ude00 <b> constructor __proto__ ",
            7 => words[0].Insert(words[0].Length / 2, "\ufeff"),
            _ => string.Join(' ', words),
        };
        var newest = corpus.Next(3) == 0;
        var isTyping = number % 3 == 0;
        int? year = corpus.Next(4) == 0 ? 2023 : null;
        string[] topics = corpus.Next(8) switch
        {
            0 => ["exams"],
            1 => ["regions/osh"],
            2 => ["exams", "regions/osh"],
            3 => ["schools", "exams", "regions/nowhere"],
            _ => [],
        };
        return (
            query,
            new
            {
                Sort = newest ? "newest" : "best",
                Limit = 10,
                Year = year,
                Topics = topics,
                Typing = isTyping,
            },
            new SearchOptions
            {
                NewestFirst = newest,
                Year = year,
                Topics = [.. topics],
                IsTyping = isTyping,
            }
        );
    }

    private static string InLatinLayout(string word, string code)
    {
        var layout = Language.Find(code)!.Search!.Layout;
        return string.Concat(word.Select(l => layout.Letters.IndexOf(l) is >= 0 and var key ? layout.Keys[key] : l));
    }

    /// <summary>Returns words of the alphabet, words with unusual characters, or arbitrary characters.</summary>
    private static string RandomText(Random random, int number)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 60); length > 0; length--)
        {
            switch (number % 3)
            {
                case 0:
                    text.Append(random.Next(9) == 0 ? ' ' : Kyrgyz[random.Next(Kyrgyz.Length)]);
                    break;
                case 1 when random.Next(3) == 0:
                    text.Append(Mixed[random.Next(Mixed.Length)]);
                    break;
                case 1:
                    text.Append(Kyrgyz[random.Next(Kyrgyz.Length)]);
                    break;
                default:
                    AppendAny(text, random);
                    break;
            }
        }

        return text.ToString();
    }

    private static void AppendAny(StringBuilder text, Random random)
    {
        var rune = random.Next(4) == 0 ? random.Next(0x10000, 0x20000) : random.Next(0x20, 0x10000);
        if (Rune.IsValid(rune) && Rune.GetUnicodeCategory(new Rune(rune)) != UnicodeCategory.OtherNotAssigned)
        {
            text.Append(new Rune(rune));
        }
    }
}
