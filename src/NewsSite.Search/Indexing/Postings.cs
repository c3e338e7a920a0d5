namespace NewsSite.Search.Indexing;

/// <summary>A term's documents in one field, ascending, and for each its score and how often it has the term.</summary>
/// <param name="Scores">In thousandths.</param>
/// <param name="Positions">Of all documents one after the other, as many as <paramref name="Counts"/> says.</param>
internal sealed record Postings(int[] Documents, int[] Scores, int[] Counts, int[] Positions)
{
    /// <summary>A term's postings, field by field.</summary>
    public static Postings[] Of(InvertedIndex index, Bm25 ranking, int term)
    {
        var fields = new (List<int> Documents, List<int> Counts, List<int> Positions)[index.FieldCount];
        for (var field = 0; field < fields.Length; field++)
        {
            fields[field] = ([], [], []);
        }

        foreach (var (document, field, position) in index.Occurrences(term))
        {
            var (documents, counts, positions) = fields[field];
            if (documents.Count == 0 || documents[^1] != document)
            {
                documents.Add(document);
                counts.Add(0);
            }

            counts[^1]++;
            positions.Add(position);
        }

        var rarity = ranking.InverseFrequency(fields.Sum(field => field.Documents.Count));
        return
        [
            .. fields.Select(
                (lists, field) =>
                    new Postings(
                        [.. lists.Documents],
                        [.. lists.Documents.Select((d, i) => ranking.Score(rarity, lists.Counts[i], d, field))],
                        [.. lists.Counts],
                        [.. lists.Positions]
                    )
            ),
        ];
    }
}
