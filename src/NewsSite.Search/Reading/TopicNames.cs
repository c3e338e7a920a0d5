using System.Collections.Immutable;
using NewsSite.Search.Analysis;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>
/// Finds the documents of topics whose names have a word of the query. Mirrors topics.js.
/// </summary>
internal sealed class TopicNames(Manifest manifest, TextAnalyzer analyzer, Func<Attributes> attributes)
{
    // Low: a topic's name says less than a word of the story.
    private const double Weight = 0.3;

    private readonly HashSet<string>[] names =
    [
        .. manifest.TopicNames.Select(name => analyzer.Analyze(name).Select(token => token.Word.Term).ToHashSet()),
    ];

    /// <summary>True if a topic's name has a term.</summary>
    public bool Have(string term) => names.Any(name => name.Contains(term));

    /// <summary>Returns the reading of a term as part of a topic's name, if it is.</summary>
    public IEnumerable<WordReading> Of(string term)
    {
        var topics = manifest.Topics.Where((_, i) => names[i].Contains(term)).ToHashSet();
        if (topics.Count == 0)
        {
            return [];
        }

        var ofDocuments = attributes().Topics;
        int[] documents =
        [
            .. Enumerable.Range(0, manifest.Documents).Where(document => ofDocuments[document].Any(topics.Contains)),
        ];
        var rarity = Math.Log(1 + (double)manifest.Documents / (documents.Length + 1));
        var score = Math.Floor(rarity * 1000) / 1000;
        // A field of its own, after the others.
        FieldPostings[] fields =
        [
            .. manifest.Fields.Select(_ => new FieldPostings([], [])),
            new(documents, [.. documents.Select(_ => score)]),
        ];
        var entry = new TermPostings(term, fields, ImmutableDictionary<string, int[]>.Empty);
        return [new WordReading(entry, Weight)];
    }
}
