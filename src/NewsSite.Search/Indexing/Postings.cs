namespace NewsSite.Search.Indexing;

/// <summary>A term's documents in one field, ascending, and for each its score and how often it has the term.</summary>
/// <param name="Scores">In thousandths.</param>
/// <param name="Positions">Of all documents one after the other, as many as <paramref name="Counts"/> says.</param>
internal sealed record Postings(int[] Documents, int[] Scores, int[] Counts, int[] Positions)
{
    /// <summary>A term's postings, field by field.</summary>
    public static Postings[] Of(InvertedIndex index, Bm25 ranking, int term)
    {
        var occurrences = index.Occurrences(term);
        var fields = Empty(occurrences, index.FieldCount);
        var rarity = ranking.InverseFrequency(fields.Sum(field => field.Documents.Length));
        for (var field = 0; field < fields.Length; field++)
        {
            var (documents, scores, counts, positions) = fields[field];
            var last = -1;
            var at = 0;
            foreach (var occurrence in occurrences)
            {
                if (occurrence.Field != field)
                {
                    continue;
                }

                if (last < 0 || documents[last] != occurrence.Document)
                {
                    documents[++last] = occurrence.Document;
                }

                counts[last]++;
                positions[at++] = occurrence.Position;
            }

            for (var i = 0; i < documents.Length; i++)
            {
                scores[i] = ranking.Score(rarity, counts[i], documents[i], field);
            }
        }

        return fields;
    }

    /// <summary>Arrays of the right sizes, to be filled.</summary>
    private static Postings[] Empty(ReadOnlySpan<Occurrence> occurrences, int fieldCount)
    {
        var fields = new Postings[fieldCount];
        for (var field = 0; field < fieldCount; field++)
        {
            var documents = 0;
            var positions = 0;
            var document = -1;
            foreach (var occurrence in occurrences)
            {
                if (occurrence.Field == field)
                {
                    positions++;
                    documents += occurrence.Document == document ? 0 : 1;
                    document = occurrence.Document;
                }
            }

            fields[field] = new(new int[documents], new int[documents], new int[documents], new int[positions]);
        }

        return fields;
    }
}
