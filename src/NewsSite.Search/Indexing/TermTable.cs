using System.Text;

namespace NewsSite.Search.Indexing;

/// <summary>The terms of a part in order, encoded for the shards.</summary>
internal abstract class TermTable
{
    public abstract string[] Terms { get; }

    /// <summary>Frequency of each term: the number of document fields that have it.</summary>
    public abstract int[] Weights { get; }

    /// <summary>Returns the length of a term's postings, in bytes.</summary>
    public abstract int PostingsLength(int term);

    public abstract ReadOnlySpan<byte> Postings(int term);

    public abstract ReadOnlySpan<byte> Positions(int term);

    /// <summary>Returns the hashes of a shard's two files, if the part had the same before.</summary>
    public abstract ShardHashes? Kept(Range shard);

    /// <summary>Returns the bytes that a term takes in its shard, with its name.</summary>
    public int Size(int term) => SizeOf(Terms[term], PostingsLength(term));

    public static int SizeOf(string term, int postingsLength) => postingsLength + Encoding.UTF8.GetByteCount(term) + 2;
}

/// <summary>Hashes of a shard's files.</summary>
internal readonly record struct ShardHashes(string Terms, string Positions);
