namespace NewsSite.Search.Indexing;

/// <summary>Collects the postings of one term after another. Reuses its buffers, so it is not thread-safe.</summary>
internal sealed class Postings
{
    private readonly InvertedIndex index;
    private Occurrence[] buffer = [];

    public Postings(InvertedIndex index)
    {
        this.index = index;
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
    }
}
