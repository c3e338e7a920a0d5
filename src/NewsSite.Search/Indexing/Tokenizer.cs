using System.Collections.Concurrent;
using NewsSite.Search.Analysis;

namespace NewsSite.Search.Indexing;

/// <summary>Analyses documents in parallel; every different word is analysed about once.</summary>
internal sealed class Tokenizer(TextAnalyzer analyzer)
{
    // Fixed, not by the number of cores: the same input makes the same chunks everywhere.
    private const int ChunkSize = 1024;
    private readonly ConcurrentDictionary<string, Word> words = new(StringComparer.Ordinal);

    public TokenizedChunk[] Tokenize(IReadOnlyList<SearchDocument> documents)
    {
        var chunks = new TokenizedChunk[(documents.Count + ChunkSize - 1) / ChunkSize];
        Parallel.For(0, chunks.Length, i => chunks[i] = Tokenize(documents, i * ChunkSize));
        return chunks;
    }

    private TokenizedChunk Tokenize(IReadOnlyList<SearchDocument> documents, int first)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var here = places.GetAlternateLookup<ReadOnlySpan<char>>();
        var spellings = new List<Spelling>();
        var spellingPlaces = new Dictionary<Spelling, int>();
        var tokens = new List<int>();
        var counts = new List<int>();
        for (var d = first; d < Math.Min(first + ChunkSize, documents.Count); d++)
        {
            foreach (var text in documents[d].Texts)
            {
                var before = tokens.Count;
                for (var at = 0; WordSplitter.NextWord(text, ref at) is var length && length > 0; at += length)
                {
                    var raw = text.AsSpan(at, length);
                    if (!here.TryGetValue(raw, out var place))
                    {
                        if (!known.TryGetValue(raw, out var word))
                        {
                            word = words.GetOrAdd(raw.ToString(), analyzer.Analyze(raw));
                        }

                        place = Place(word);
                        here[raw] = place;
                    }

                    tokens.Add(place);
                }

                counts.Add(tokens.Count - before);
            }
        }

        return new TokenizedChunk(first, [.. spellings], [.. tokens], [.. counts]);

        int Place(Word word)
        {
            if (word.IsStopWord)
            {
                return -1;
            }

            var spelling = new Spelling(word.Term, word.Spelling);
            if (!spellingPlaces.TryGetValue(spelling, out var place))
            {
                place = spellings.Count;
                spellings.Add(spelling);
                spellingPlaces.Add(spelling, place);
            }

            return place;
        }
    }
}
