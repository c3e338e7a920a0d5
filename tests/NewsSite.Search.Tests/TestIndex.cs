using System.Collections.Immutable;
using NewsSite.Languages;
using NewsSite.Search.Indexing;
using NewsSite.Search.Reading;

namespace NewsSite.Search.Tests;

/// <summary>A tiny index: one document a line, newest first, as «title | body».</summary>
internal static class TestIndex
{
    public static SearchIndex Build(
        string language,
        string lines,
        ImmutableArray<ImmutableArray<string>>? synonyms = null,
        ImmutableDictionary<string, string>? topicNames = null
    ) => SearchIndex.Open(Files(language, lines, synonyms, topicNames: topicNames));

    public static ImmutableArray<SearchFile> Files(
        string language,
        string lines,
        ImmutableArray<ImmutableArray<string>>? synonyms = null,
        ImmutableArray<string>? others = null,
        ImmutableDictionary<string, string>? topicNames = null
    )
    {
        var analyzer = new DocumentAnalyzer(Language.Find(language)!.Search!);
        return SearchIndexBuilder.Build(
            Language.Find(language)!,
            [
                .. lines
                    .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select((line, number) => Document(analyzer, line, number)),
            ],
            new SearchIndexOptions
            {
                Fields = [new("title", 6), new("body", 1)],
                Synonyms = synonyms ?? [],
                TopicNames = topicNames ?? ImmutableDictionary<string, string>.Empty,
                Others = others ?? [],
            }
        );
    }

    /// <summary>Returns the titles of the results, best first, as one text.</summary>
    public static string Titles(this SearchIndex index, string query, SearchOptions? options = null) =>
        string.Join(", ", index.Search(query, options).Results.Select(result => result.Title));

    private static SearchDocument Document(DocumentAnalyzer analyzer, string line, int number)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return new SearchDocument
        {
            Address = $"/news/{number}/",
            Title = parts[0],
            Date = new DateOnly(2024 - number, 5, 7),
            Summary = "",
            Counterparts = [new Counterpart("en", $"/en/news/{number}/", parts[0])],
            Topics = [number % 2 == 0 ? "schools" : "exams"],
            Texts = analyzer.Analyze(parts[0], parts.Length > 1 ? parts[1] : ""),
        };
    }
}
