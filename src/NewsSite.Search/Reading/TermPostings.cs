namespace NewsSite.Search.Reading;

/// <summary>A term of the index with its postings.</summary>
/// <param name="Index">Index of the term in its shard.</param>
/// <param name="Fields">For each field, the documents, ascending, and their scores.</param>
/// <param name="Spellings">The documents of each spelling, if there are several.</param>
internal sealed record TermPostings(
    string Term,
    int Index,
    FieldPostings[] Fields,
    IReadOnlyDictionary<string, int[]> Spellings
);

internal sealed record FieldPostings(int[] Documents, double[] Scores);
