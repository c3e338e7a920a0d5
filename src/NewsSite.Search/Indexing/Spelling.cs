namespace NewsSite.Search.Indexing;

/// <summary>A term, and one way of writing it: «көл» and «кол» are both written under the term «кол».</summary>
internal readonly record struct Spelling(string Term, string Letters) : IComparable<Spelling>
{
    public int CompareTo(Spelling other)
    {
        var byTerm = string.CompareOrdinal(Term, other.Term);
        return byTerm != 0 ? byTerm : string.CompareOrdinal(Letters, other.Letters);
    }
}
