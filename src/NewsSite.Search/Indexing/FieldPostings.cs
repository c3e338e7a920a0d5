using System.Runtime.InteropServices;

namespace NewsSite.Search.Indexing;

/// <summary>A term's documents in one field, ascending, with the term's count and positions in each.</summary>
internal sealed class FieldPostings
{
    private readonly List<int> documents = [];
    private readonly List<int> gaps = [];
    private readonly List<int> counts = [];
    private readonly List<int> positionGaps = [];
    private int lastPosition;

    public ReadOnlySpan<int> Documents => CollectionsMarshal.AsSpan(documents);

    /// <summary>The first document, then the number of documents skipped before each next one.</summary>
    public ReadOnlySpan<int> Gaps => CollectionsMarshal.AsSpan(gaps);

    public ReadOnlySpan<int> Counts => CollectionsMarshal.AsSpan(counts);

    /// <summary>
    /// Positions in all documents, <see cref="Counts"/> giving their number in each: the first position, then the gaps.
    /// </summary>
    public ReadOnlySpan<int> PositionGaps => CollectionsMarshal.AsSpan(positionGaps);

    public void Clear()
    {
        documents.Clear();
        gaps.Clear();
        counts.Clear();
        positionGaps.Clear();
    }

    public void Add(int document, int position)
    {
        var last = documents.Count == 0 ? -1 : documents[^1];
        if (document != last)
        {
            documents.Add(document);
            gaps.Add(document - last - 1);
            counts.Add(0);
            lastPosition = -1;
        }

        counts[^1]++;
        positionGaps.Add(position - lastPosition - 1);
        lastPosition = position;
    }
}
