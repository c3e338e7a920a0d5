using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>All terms of an index, encoded.</summary>
internal sealed class EncodedTerms : TermTable
{
    // A fixed size, so results do not depend on the number of cores. A chunk's bytes are contiguous.
    private const int ChunkSize = 512;
    private readonly Chunk[] chunks;

    private EncodedTerms(string[] terms)
    {
        Terms = terms;
        Weights = new int[terms.Length];
        chunks = new Chunk[(terms.Length + ChunkSize - 1) / ChunkSize];
    }

    public override string[] Terms { get; }

    public override int[] Weights { get; }

    /// <summary>Encodes all terms in parallel.</summary>
    public static EncodedTerms Encode(InvertedIndex index)
    {
        var encoded = new EncodedTerms(index.Terms);
        using var encoders = new ThreadLocal<ChunkEncoder>(() => new ChunkEncoder(index));
        Loop.For(
            index.DocumentCount,
            encoded.chunks.Length,
            chunk => encoded.chunks[chunk] = encoders.Value!.Encode(chunk * ChunkSize, encoded.Weights)
        );
        return encoded;
    }

    public override ReadOnlySpan<byte> Postings(int term) =>
        chunks[term / ChunkSize].Postings.AsSpan(chunks[term / ChunkSize].PostingsOf(term % ChunkSize));

    public override int PostingsLength(int term) => Postings(term).Length;

    public override ShardHashes? Kept(Range shard) => null;

    public override ReadOnlySpan<byte> Positions(int term) =>
        chunks[term / ChunkSize].Positions.AsSpan(chunks[term / ChunkSize].PositionsOf(term % ChunkSize));

    /// <summary>Encodes runs of terms in buffers of its own.</summary>
    private sealed class ChunkEncoder(InvertedIndex index)
    {
        private readonly TermEncoder encoder = new(index);
        private readonly PackedWriter postings = new();
        private readonly PackedWriter positions = new();

        public Chunk Encode(int first, int[] weights)
        {
            postings.Clear();
            positions.Clear();
            var ends = new (int Postings, int Positions)[Math.Min(ChunkSize, weights.Length - first)];
            for (var i = 0; i < ends.Length; i++)
            {
                weights[first + i] = encoder.Encode(first + i, postings, positions);
                ends[i] = (postings.Length, positions.Length);
            }

            return new Chunk(postings.ToArray(), positions.ToArray(), ends);
        }
    }

    /// <summary>A run of consecutive terms.</summary>
    /// <param name="Ends">End offsets of each term's bytes.</param>
    private sealed record Chunk(byte[] Postings, byte[] Positions, (int Postings, int Positions)[] Ends)
    {
        public Range PostingsOf(int term) => (term == 0 ? 0 : Ends[term - 1].Postings)..Ends[term].Postings;

        public Range PositionsOf(int term) => (term == 0 ? 0 : Ends[term - 1].Positions)..Ends[term].Positions;
    }
}
