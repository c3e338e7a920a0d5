using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Writes the postings and positions of terms. README.md describes the format; Files/StoredTerm.cs reads it.
/// </summary>
internal static class TermWriter
{
    public static void WriteField(FieldPostings field, PackedWriter postings, PackedWriter positions)
    {
        WritePostings(postings, field);
        WritePositions(positions, field);
    }

    /// <summary>Writes the documents that have a spelling.</summary>
    /// <param name="gaps">The first document, then the number skipped before each next one.</param>
    public static void WriteSpelling(string text, ReadOnlySpan<int> gaps, PackedWriter postings)
    {
        postings.Text(text);
        postings.Varint(gaps.Length);
        postings.Rice(gaps);
    }

    private static void WritePostings(PackedWriter writer, FieldPostings field)
    {
        var gaps = field.Gaps;
        var counts = field.Counts;
        writer.Varint(gaps.Length);
        if (gaps.IsEmpty)
        {
            return;
        }

        var lowBits = Rice.LowBits(gaps);
        writer.Byte(lowBits);
        for (var i = 0; i < gaps.Length; i++)
        {
            writer.Rice(gaps[i], lowBits);
            writer.Rice(counts[i] - 1, 0);
        }

        writer.EndBits();
    }

    private static void WritePositions(PackedWriter writer, FieldPostings field)
    {
        var gaps = field.PositionGaps;
        if (gaps.IsEmpty)
        {
            return;
        }

        var lowBits = Rice.LowBits(gaps);
        writer.Byte(lowBits);
        var next = 0;
        foreach (var count in field.Counts)
        {
            writer.Rice(count - 1, 0);
            for (var end = next + count; next < end; next++)
            {
                writer.Rice(gaps[next], lowBits);
            }
        }

        writer.EndBits();
    }
}
