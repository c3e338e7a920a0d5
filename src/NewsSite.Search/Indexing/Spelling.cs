namespace NewsSite.Search.Indexing;

/// <summary>A term and one of its spellings: «көл» and «кол» are both spellings of the term «кол».</summary>
internal readonly record struct Spelling(string Term, string Text) : IComparable<Spelling>
{
    public int CompareTo(Spelling other)
    {
        var byTerm = string.CompareOrdinal(Term, other.Term);
        return byTerm != 0 ? byTerm : string.CompareOrdinal(Text, other.Text);
    }
}
