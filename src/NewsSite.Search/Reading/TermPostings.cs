namespace NewsSite.Search.Reading;

/// <summary>A term of the index with its postings.</summary>
/// <param name="Fields">For each field, the documents, ascending, and their scores.</param>
/// <param name="Spellings">The documents of each spelling, if it is not only the term itself.</param>
internal sealed record TermPostings(string Term, FieldPostings[] Fields, IReadOnlyDictionary<string, int[]> Spellings)
{
    /// <summary>The terms, if these are the postings of several at once.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [Term];

    /// <summary>The term in each part of the index that has it.</summary>
    public IReadOnlyList<PartPostings?> InParts { get; init; } = [];

    /// <summary>True if a document has the term in any field.</summary>
    public bool IsIn(int document) => Fields.Any(field => Array.BinarySearch(field.Documents, document) >= 0);
}

internal sealed record FieldPostings(int[] Documents, double[] Scores);
