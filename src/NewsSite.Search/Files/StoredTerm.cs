namespace NewsSite.Search.Files;

/// <summary>Reads what the files of terms and of positions hold of a term. README.md describes the format.</summary>
internal static class StoredTerm
{
    /// <summary>Reads the documents of each field and the number of occurrences in each.</summary>
    public static (int[] Documents, int[] Counts)[] ReadFields(PackedReader postings, int fieldCount)
    {
        var fields = new (int[], int[])[fieldCount];
        for (var field = 0; field < fieldCount; field++)
        {
            fields[field] = ReadField(postings);
        }

        return fields;
    }

    /// <summary>Reads the documents of each spelling. Call it after <see cref="ReadFields"/>.</summary>
    public static Dictionary<string, int[]> ReadSpellings(PackedReader postings)
    {
        var spellings = new Dictionary<string, int[]>(StringComparer.Ordinal);
        while (!postings.AtEnd)
        {
            var spelling = postings.Text();
            spellings.Add(spelling, postings.Ascending(postings.Varint()));
        }

        return spellings;
    }

    /// <summary>Reads the positions in a field's documents: an array for each of them.</summary>
    public static int[][] ReadPositions(PackedReader reader, int[] documents)
    {
        var all = new int[documents.Length][];
        if (documents.Length == 0)
        {
            return all;
        }

        var lowBits = reader.Byte();
        for (var document = 0; document < all.Length; document++)
        {
            var positions = all[document] = new int[reader.Rice(0) + 1];
            var previous = -1;
            for (var i = 0; i < positions.Length; i++)
            {
                positions[i] = previous += reader.Rice(lowBits) + 1;
            }
        }

        reader.EndBits();
        return all;
    }

    private static (int[] Documents, int[] Counts) ReadField(PackedReader reader)
    {
        var documents = new int[reader.Varint()];
        var counts = new int[documents.Length];
        if (documents.Length == 0)
        {
            return (documents, counts);
        }

        var lowBits = reader.Byte();
        var previous = -1;
        for (var i = 0; i < counts.Length; i++)
        {
            documents[i] = previous += reader.Rice(lowBits) + 1;
            counts[i] = reader.Rice(0) + 1;
        }

        reader.EndBits();
        return (documents, counts);
    }
}
