using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>A term and its frequency.</summary>
internal readonly record struct KnownTerm(string Term, int Weight)
{
    /// <summary>Sorts terms, the most common first.</summary>
    public static IEnumerable<KnownTerm> Sort(IEnumerable<KnownTerm> terms) =>
        terms.OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal);
}

/// <summary>
/// Reads the vocabulary: terms without postings, in blocks sorted by prefix and by ending. Mirrors vocabulary.js.
/// </summary>
internal sealed class Vocabulary(IndexFiles files, Manifest manifest)
{
    private readonly ShardBoundaries words = new(manifest.Words.Starts);
    private readonly ShardBoundaries endings = new(manifest.Endings.Starts);

    /// <summary>Returns all terms with a prefix.</summary>
    public IEnumerable<KnownTerm> WithPrefix(string prefix)
    {
        for (var i = words.IndexOf(prefix); !words.IsEmpty && i < words.Count; i++)
        {
            var above = string.CompareOrdinal(words[i], prefix) > 0;
            if (above && !words[i].StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            foreach (var (term, weight) in Block(manifest.Words, i))
            {
                if (term.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield return new KnownTerm(term, weight);
                }
            }
        }
    }

    /// <summary>
    /// Returns the texts that are terms. All resemble one word, so they share its beginning or its end. Each is looked
    /// up in the list where its block is likely shared with the others.
    /// </summary>
    public IEnumerable<KnownTerm> Among(IEnumerable<string> texts, string like)
    {
        if (words.IsEmpty)
        {
            yield break;
        }

        foreach (var term in texts)
        {
            var backward = term.AsSpan().CommonPrefixLength(like) * 2 < term.Length;
            var key = backward ? ReversedText.Of(term) : term;
            var block = backward
                ? Block(manifest.Endings, endings.IndexOf(key))
                : Block(manifest.Words, words.IndexOf(key));
            if (block.TryGetValue(key, out var weight))
            {
                yield return new KnownTerm(term, weight);
            }
        }
    }

    private Dictionary<string, int> Block(Manifest.ShardedList list, int number) =>
        files.Get(
            $"{list.Files}{number}.json",
            bytes =>
            {
                using var json = JsonDocument.Parse(bytes);
                var terms = json.RootElement[0].GetString()!.Split(' ');
                return terms
                    .Select((term, i) => (term, weight: json.RootElement[i + 1].GetInt32()))
                    .ToDictionary(entry => entry.term, entry => entry.weight, StringComparer.Ordinal);
            }
        );
}
