using System.Numerics;
using System.Runtime.InteropServices;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Encodes the postings and positions of terms. README.md describes the format; Reading/TermReader.cs reads it.
/// </summary>
internal sealed class TermEncoder(InvertedIndex index, Bm25 ranking)
{
    private readonly Postings current = new(index, ranking);
    private readonly List<int> gaps = [];

    /// <summary>Writes a term. Returns the number of document fields that have it.</summary>
    public int Encode(int term, PackedWriter postings, PackedWriter positions)
    {
        current.LookUp(term);
        foreach (var field in current.Fields)
        {
            WritePostings(postings, field);
            WritePositions(positions, field);
        }

        var (first, end) = index.SpellingsOf(term);
        for (var spelling = first; spelling < end && end - first > 1; spelling++)
        {
            index.DocumentGaps(spelling, gaps);
            postings.Text(index.TextOf(spelling));
            postings.Varint(gaps.Count);
            postings.Rice(CollectionsMarshal.AsSpan(gaps));
        }

        return current.DocumentCount;
    }

    private static void WritePostings(PackedWriter writer, FieldPostings field)
    {
        var gaps = field.Gaps;
        ReadOnlySpan<int> scores = field.Scores;
        writer.Varint(gaps.Length);
        if (gaps.IsEmpty)
        {
            return;
        }

        var (least, most) = (scores[0], scores[0]);
        foreach (var score in scores)
        {
            least = Math.Min(least, score);
            most = Math.Max(most, score);
        }

        var lowBits = Rice.LowBits(gaps);
        var scoreBits = 32 - BitOperations.LeadingZeroCount((uint)(most - least));
        writer.Byte(lowBits);
        writer.Varint(least);
        writer.Byte(scoreBits);
        for (var i = 0; i < gaps.Length; i++)
        {
            writer.Rice(gaps[i], lowBits);
            writer.Bits(scores[i] - least, scoreBits);
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
