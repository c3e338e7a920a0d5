using System.Numerics;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>A term's postings and positions as bytes. README.md describes them; Reading/TermDecoder.cs reads them.</summary>
internal static class TermEncoder
{
    public static byte[] Postings(Postings[] fields, IEnumerable<(string Letters, int[] Documents)> spellings)
    {
        var writer = new PackedWriter();
        foreach (var (documents, scores, _, _) in fields)
        {
            writer.Varint(documents.Length);
            if (documents.Length == 0)
            {
                continue;
            }

            var least = scores.Min();
            var gaps = Gaps(documents);
            var lowBits = Rice.LowBits(gaps);
            var scoreBits = 32 - BitOperations.LeadingZeroCount((uint)(scores.Max() - least));
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

        foreach (var (letters, documents) in spellings)
        {
            writer.Text(letters);
            writer.Varint(documents.Length);
            writer.Rice(Gaps(documents));
        }

        return writer.ToArray();
    }

    public static byte[] Positions(Postings[] fields)
    {
        var writer = new PackedWriter();
        foreach (var (documents, _, counts, positions) in fields)
        {
            if (documents.Length == 0)
            {
                continue;
            }

            var gaps = new int[positions.Length];
            var at = 0;
            foreach (var count in counts)
            {
                Gaps(positions.AsSpan(at, count)).CopyTo(gaps.AsSpan(at));
                at += count;
            }

            var lowBits = Rice.LowBits(gaps);
            writer.Byte(lowBits);
            at = 0;
            foreach (var count in counts)
            {
                writer.Rice(count - 1, 0);
                for (var i = 0; i < count; i++)
                {
                    writer.Rice(gaps[at++], lowBits);
                }
            }

            writer.EndBits();
        }

        return writer.ToArray();
    }

    /// <summary>The first number, then how many are left out between each and the next.</summary>
    private static int[] Gaps(ReadOnlySpan<int> ascending)
    {
        var gaps = new int[ascending.Length];
        var previous = -1;
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = ascending[i] - previous - 1;
            previous = ascending[i];
        }

        return gaps;
    }
}
