using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>A term, and how common it is.</summary>
internal readonly record struct KnownTerm(string Term, int Weight)
{
    /// <summary>The commonest first.</summary>
    public static IEnumerable<KnownTerm> Sort(IEnumerable<KnownTerm> terms) =>
        terms.OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal);
}

/// <summary>The terms alone, in blocks by beginning and by end. vocabulary.js is the twin.</summary>
internal sealed class Vocabulary(IndexFiles files, Manifest manifest)
{
    private readonly ShardBoundaries words = new(manifest.Words.Starts);
    private readonly ShardBoundaries endings = new(manifest.Endings.Starts);

    /// <summary>All terms that begin so.</summary>
    public IEnumerable<KnownTerm> WithPrefix(string prefix)
    {
        for (var i = words.PlaceOf(prefix); !words.IsEmpty && i < words.Count; i++)
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
    /// Those of some texts that are terms. All are much like one word, so they share its beginning or its end: each is
    /// looked up in the order that keeps it near the others.
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
                ? Block(manifest.Endings, endings.PlaceOf(key))
                : Block(manifest.Words, words.PlaceOf(key));
            if (block.TryGetValue(key, out var weight))
            {
                yield return new KnownTerm(term, weight);
            }
        }
    }

    private Dictionary<string, int> Block(Manifest.CutFiles list, int number) =>
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
