namespace NewsSite.Search.Indexing;

/// <summary>Where a term occurs. Documents ascend; within one, fields; within one, positions, counted in words.</summary>
internal readonly record struct Occurrence(int Document, int Field, int Position) : IComparable<Occurrence>
{
    public int CompareTo(Occurrence other) =>
        Document != other.Document ? Document.CompareTo(other.Document)
        : Field != other.Field ? Field.CompareTo(other.Field)
        : Position.CompareTo(other.Position);
}
