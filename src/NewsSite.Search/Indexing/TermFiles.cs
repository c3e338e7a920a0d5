using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Postings split by term into shards, and the positions of each shard in a separate file.</summary>
/// <param name="Starts">For each shard, the shortest text greater than all terms before it and not greater than its
/// first term.</param>
internal sealed record TermFiles(FileGroup Terms, FileGroup Positions, ImmutableArray<string> Starts)
{
    public static TermFiles Build(EncodedTerms terms, int shardSize)
    {
        var shards = Cut(terms, shardSize);
        var starts = new string[shards.Count];
        var postings = new byte[shards.Count][];
        var positions = new byte[shards.Count][];
        var writer = new PackedWriter();
        for (var i = 0; i < starts.Length; i++)
        {
            var (first, end) = shards[i];
            starts[i] = Boundary.Between(first == 0 ? "" : terms.Terms[first - 1], terms.Terms[first]);
            postings[i] = Postings(terms, first, end, writer);
            positions[i] = PositionsOf(terms, first, end, writer);
        }

        return new TermFiles(
            FileNames.Group("terms", "bin", postings),
            FileNames.Group("positions", "bin", positions),
            [.. starts]
        );
    }

    private static List<(int First, int End)> Cut(EncodedTerms terms, int shardSize)
    {
        var shards = new List<(int, int)>();
        for (var start = 0; start < terms.Terms.Length; )
        {
            var size = terms.Postings(start).Length;
            var end = start + 1;
            while (end < terms.Terms.Length && size + terms.Postings(end).Length <= shardSize)
            {
                size += terms.Postings(end++).Length;
            }

            shards.Add((start, end));
            start = end;
        }

        return shards;
    }

    private static byte[] Postings(EncodedTerms terms, int first, int end, PackedWriter writer)
    {
        writer.Clear();
        writer.Text(string.Join(' ', terms.Terms.AsSpan(first..end)));
        for (var term = first; term < end; term++)
        {
            writer.Varint(terms.Postings(term).Length);
        }

        for (var term = first; term < end; term++)
        {
            writer.Bytes(terms.Postings(term));
        }

        return ChecksummedFile.Write(ChecksummedFile.Terms, writer.Written);
    }

    private static byte[] PositionsOf(EncodedTerms terms, int first, int end, PackedWriter writer)
    {
        writer.Clear();
        writer.Varint(end - first);
        for (var term = first; term < end; term++)
        {
            writer.Varint(terms.Positions(term).Length);
        }

        for (var term = first; term < end; term++)
        {
            writer.Bytes(terms.Positions(term));
        }

        return ChecksummedFile.Write(ChecksummedFile.Positions, writer.Written);
    }
}
