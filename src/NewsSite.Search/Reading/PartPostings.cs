namespace NewsSite.Search.Reading;

/// <summary>A term's postings in a part of the index. Documents are counted from the part's first.</summary>
/// <param name="Index">Index of the term in its shard.</param>
/// <param name="Fields">For each field, the documents, ascending, and the number of occurrences in each.</param>
/// <param name="Spellings">The documents of each spelling, if it is not only the term itself.</param>
internal sealed record PartPostings(
    string Term,
    int Index,
    (int[] Documents, int[] Counts)[] Fields,
    IReadOnlyDictionary<string, int[]> Spellings
);
