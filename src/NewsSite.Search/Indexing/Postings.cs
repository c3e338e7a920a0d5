namespace NewsSite.Search.Indexing;

/// <summary>Computes the postings of one term after another. Reuses its buffers, so it is not thread-safe.</summary>
internal sealed class Postings
{
    private readonly InvertedIndex index;
    private readonly Bm25 ranking;
    private Occurrence[] buffer = [];

    public Postings(InvertedIndex index, Bm25 ranking)
    {
        this.index = index;
        this.ranking = ranking;
        Fields = [.. Enumerable.Range(0, index.FieldCount).Select(_ => new FieldPostings())];
    }

    /// <summary>Postings by field of the term last looked up.</summary>
    public FieldPostings[] Fields { get; }

    /// <summary>Number of document fields that have the term last looked up.</summary>
    public int DocumentCount => Fields.Sum(each => each.Documents.Length);

    public void LookUp(int term)
    {
        foreach (var field in Fields)
        {
            field.Clear();
        }

        foreach (var occurrence in index.Occurrences(term, ref buffer))
        {
            Fields[occurrence.Field].Add(occurrence.Document, occurrence.Position);
        }

        var rarity = ranking.InverseFrequency(DocumentCount);
        for (var field = 0; field < Fields.Length; field++)
        {
            var documents = Fields[field].Documents;
            var counts = Fields[field].Counts;
            var scores = Fields[field].Scores;
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = ranking.Score(rarity, counts[i], documents[i], field);
            }
        }
    }
}
