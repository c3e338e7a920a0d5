namespace NewsSite.Search.Indexing;

/// <summary>A term ready to be put into a shard.</summary>
/// <param name="Weight">In how many fields of documents the term is: how common it is.</param>
internal sealed record EncodedTerm(string Term, int Weight, byte[] Postings, byte[] Positions)
{
    /// <summary>All terms of an index, in order, encoded in parallel.</summary>
    public static EncodedTerm[] All(InvertedIndex index, Bm25 ranking) =>
        [
            .. Enumerable
                .Range(0, index.Terms.Length)
                .AsParallel()
                .AsOrdered()
                .Select(term =>
                {
                    var fields = Indexing.Postings.Of(index, ranking, term);
                    return new EncodedTerm(
                        index.Terms[term],
                        fields.Sum(field => field.Documents.Length),
                        TermEncoder.Postings(fields, index.SpellingsOf(term)),
                        TermEncoder.Positions(fields)
                    );
                }),
        ];
}
