using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Reads the vocabulary of a part of the index.</summary>
internal sealed class PartVocabulary(IndexFiles files, Manifest.Part part)
{
    private readonly SortedTerms words = new(files, FileNames.Words, part.Words);
    private readonly SortedTerms endings = new(files, FileNames.Endings, part.Endings);

    public IEnumerable<KnownTerm> WithPrefix(string prefix)
    {
        for (var i = words.Starts.IndexOf(prefix); i < words.Count; i++)
        {
            var start = words.Starts[i];
            if (string.CompareOrdinal(start, prefix) > 0 && !start.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            foreach (var (term, weight) in words[i])
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
        foreach (var term in texts)
        {
            var backward = term.AsSpan().CommonPrefixLength(like) * 2 < term.Length;
            var weight = backward ? endings.WeightOf(ReversedText.Of(term)) : words.WeightOf(term);
            if (weight > 0)
            {
                yield return new KnownTerm(term, weight);
            }
        }
    }
}
