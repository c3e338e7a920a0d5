using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Reads the vocabulary of a part of the index.</summary>
internal sealed class PartVocabulary(IndexFiles files, Manifest.Part part)
{
    private readonly ShardBoundaries words = new(part.Words.Starts);
    private readonly ShardBoundaries endings = new(part.Endings.Starts);

    public IEnumerable<KnownTerm> WithPrefix(string prefix)
    {
        for (var i = words.IndexOf(prefix); !words.IsEmpty && i < words.Count; i++)
        {
            var above = string.CompareOrdinal(words[i], prefix) > 0;
            if (above && !words[i].StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            foreach (var (term, weight) in Words(i))
            {
                if (term.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield return new KnownTerm(term, weight);
                }
            }
        }
    }

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
            var block = backward ? Endings(endings.IndexOf(key)) : Words(words.IndexOf(key));
            if (block.TryGetValue(key, out var weight))
            {
                yield return new KnownTerm(term, weight);
            }
        }
    }

    private Dictionary<string, int> Words(int number) => Block(FileNames.Words(part.Words.Files.Split(' ')[number]));

    private Dictionary<string, int> Endings(int number) =>
        Block(FileNames.Endings(part.Endings.Files.Split(' ')[number]));

    private Dictionary<string, int> Block(string name) =>
        files.Get(
            name,
            bytes =>
            {
                using var json = JsonDocument.Parse(bytes);
                var terms = json.RootElement[0].GetString()!.Split(' ');
                return terms
                    .Select((term, i) => (term, weight: Frequency.OfLevel(json.RootElement[i + 1].GetInt32())))
                    .ToDictionary(entry => entry.term, entry => entry.weight, StringComparer.Ordinal);
            }
        );
}
