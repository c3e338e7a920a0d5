using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>The postings cut by term into shards, and the positions of each shard in a file of their own.</summary>
/// <param name="Starts">For each shard the shortest text that is above every term before it and not above its first.</param>
internal sealed record TermFiles(FileGroup Terms, FileGroup Positions, ImmutableArray<string> Starts)
{
    public static TermFiles Build(EncodedTerm[] terms, int shardSize)
    {
        var shards = Cut(terms, shardSize);
        var starts = new string[shards.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = Boundary.Between(i == 0 ? "" : shards[i - 1][^1].Term, shards[i][0].Term);
        }

        return new TermFiles(
            FileNames.Group("terms", "bin", [.. shards.Select(Shard)]),
            FileNames.Group("positions", "bin", [.. shards.Select(PositionsOf)]),
            [.. starts]
        );
    }

    private static List<ArraySegment<EncodedTerm>> Cut(EncodedTerm[] terms, int shardSize)
    {
        var shards = new List<ArraySegment<EncodedTerm>>();
        for (var start = 0; start < terms.Length; )
        {
            var size = terms[start].Postings.Length;
            var end = start + 1;
            while (end < terms.Length && size + terms[end].Postings.Length <= shardSize)
            {
                size += terms[end++].Postings.Length;
            }

            shards.Add(new ArraySegment<EncodedTerm>(terms, start, end - start));
            start = end;
        }

        return shards;
    }

    private static byte[] Shard(ArraySegment<EncodedTerm> terms)
    {
        var writer = new PackedWriter();
        writer.Text(string.Join(' ', terms.Select(term => term.Term)));
        foreach (var term in terms)
        {
            writer.Varint(term.Postings.Length);
        }

        foreach (var term in terms)
        {
            writer.Bytes(term.Postings);
        }

        return SealedFile.Seal(SealedFile.Terms, writer.ToArray());
    }

    private static byte[] PositionsOf(ArraySegment<EncodedTerm> terms)
    {
        var writer = new PackedWriter();
        writer.Varint(terms.Count);
        foreach (var term in terms)
        {
            writer.Varint(term.Positions.Length);
        }

        foreach (var term in terms)
        {
            writer.Bytes(term.Positions);
        }

        return SealedFile.Seal(SealedFile.Positions, writer.ToArray());
    }
}
