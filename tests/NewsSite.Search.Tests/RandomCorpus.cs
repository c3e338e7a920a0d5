using System.Collections.Immutable;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Search.Tests;

/// <summary>Documents of invented words with real endings. The same seed gives the same documents.</summary>
internal sealed class RandomCorpus
{
    private static readonly string[] AllTopics = ["schools", "exams", "science", "regions/osh", "regions/chuy"];
    private static readonly Dictionary<string, (string[] Syllables, string[] Endings)> Parts = new()
    {
        ["ky"] = (
            ["ба", "жы", "кү", "мек", "теп", "көл", "оку", "бил", "шаар", "тар", "мо", "сөз", "ыр", "жаң", "ай", "дос"],
            ["", "лар", "дын", "га", "да", "дан", "ды", "сы", "лык", "ган", "уу", "луу", "ып", "ат", "тар", "лөр"]
        ),
        ["ru"] = (
            ["шко", "мин", "дер", "ва", "го", "стр", "пре", "уч", "ни", "ка", "об", "раз", "ём", "ли", "тет", "цы"],
            ["", "а", "ов", "ами", "ый", "ого", "ость", "ение", "ать", "ила", "ен", "ыми", "ся", "ь", "ах", "ии"]
        ),
        ["en"] = (
            [
                "ed",
                "u",
                "ca",
                "school",
                "min",
                "is",
                "ter",
                "rea",
                "con",
                "ven",
                "righ",
                "lan",
                "gu",
                "play",
                "sy",
                "op",
            ],
            ["", "s", "es", "ed", "ing", "ly", "ness", "ful", "ation", "ment", "er", "able", "ies", "y", "ion", "al"]
        ),
    };

    private readonly Random random;
    private readonly string[] words;

    public RandomCorpus(string language, int seed, int documents, int vocabulary, int longestText = 80)
    {
        Language = Language.Find(language)!;
        random = new Random(seed);
        var (syllables, endings) = Parts[language];
        string Pick(string[] from) => from[random.Next(from.Length)];
        words =
        [
            .. Enumerable
                .Range(0, vocabulary)
                .Select(_ =>
                    Pick(syllables) + Pick(syllables) + (random.Next(2) == 0 ? Pick(syllables) : "") + Pick(endings)
                )
                .Append("2024")
                .Append("жана"),
        ];
        Texts = [.. Enumerable.Range(0, documents).Select(_ => FieldTexts(longestText))];
        var analyzer = new DocumentAnalyzer(Language.Find(language)!.Search!);
        Documents = [.. Texts.Select((texts, number) => Document(texts, number, analyzer))];
    }

    public Language Language { get; }

    public ImmutableArray<SearchDocument> Documents { get; }

    /// <summary>Title, summary and body of each document.</summary>
    public ImmutableArray<string[]> Texts { get; }

    /// <summary>Returns a word. The first ones are far more frequent than the last.</summary>
    public string Word() => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))];

    public int Next(int below) => random.Next(below);

    public ImmutableArray<SearchFile> Build(SearchIndexOptions? options = null) =>
        SearchIndexBuilder.Build(Language, Documents, options ?? new SearchIndexOptions());

    private SearchDocument Document(string[] texts, int number, DocumentAnalyzer analyzer) =>
        new()
        {
            Address = $"/{Language}/news/{number}/",
            Title = texts[0],
            Date = new DateOnly(2024, 12, 31).AddDays(-number * 5),
            Summary = texts[1],
            Topics = [.. AllTopics.Where(_ => random.Next(2) == 0)],
            Texts = analyzer.Analyze(texts),
        };

    private string[] FieldTexts(int longest) =>
        [
            Text(random.Next(1, Math.Min(6, longest + 1))),
            random.Next(4) == 0 ? "" : Text(random.Next(2, Math.Min(10, longest + 1))),
            Text(random.Next(0, longest)),
        ];

    private string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Word()));
}
