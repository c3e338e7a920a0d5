using System.Runtime.InteropServices;

namespace NewsSite.Search.Indexing;

/// <summary>A term's documents in one field, ascending, and for each its score and how often it has the term.</summary>
internal sealed class FieldPostings
{
    private readonly List<int> documents = [];
    private readonly List<int> gaps = [];
    private readonly List<int> scores = [];
    private readonly List<int> counts = [];
    private readonly List<int> positionGaps = [];
    private int lastPosition;

    public ReadOnlySpan<int> Documents => CollectionsMarshal.AsSpan(documents);

    /// <summary>The first document, then how many are left out between each and the next.</summary>
    public ReadOnlySpan<int> Gaps => CollectionsMarshal.AsSpan(gaps);

    /// <summary>In thousandths.</summary>
    public Span<int> Scores => CollectionsMarshal.AsSpan(scores);

    public ReadOnlySpan<int> Counts => CollectionsMarshal.AsSpan(counts);

    /// <summary>
    /// Of all documents one after the other, as many as <see cref="Counts"/> says: in each the first position, then the
    /// gaps.
    /// </summary>
    public ReadOnlySpan<int> PositionGaps => CollectionsMarshal.AsSpan(positionGaps);

    public void Clear()
    {
        documents.Clear();
        gaps.Clear();
        scores.Clear();
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
            scores.Add(0);
            counts.Add(0);
            lastPosition = -1;
        }

        counts[^1]++;
        positionGaps.Add(position - lastPosition - 1);
        lastPosition = position;
    }
}
