using System.Runtime.InteropServices;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Encodes the postings and positions of terms.</summary>
internal sealed class TermEncoder(InvertedIndex index)
{
    private readonly Postings current = new(index);
    private readonly List<int> gaps = [];

    /// <summary>Writes a term. Returns the number of document fields that have it.</summary>
    public int Encode(int term, PackedWriter postings, PackedWriter positions)
    {
        current.LookUp(term);
        foreach (var field in current.Fields)
        {
            TermWriter.WriteField(field, postings, positions);
        }

        var (first, end) = index.SpellingsOf(term);
        var isOnlyTerm = end - first == 1 && index.TextOf(first) == index.Terms[term];
        for (var spelling = first; spelling < end && !isOnlyTerm; spelling++)
        {
            index.DocumentGaps(spelling, gaps);
            TermWriter.WriteSpelling(index.TextOf(spelling), CollectionsMarshal.AsSpan(gaps), postings);
        }

        return current.DocumentCount;
    }
}
