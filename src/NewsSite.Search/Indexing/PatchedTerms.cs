using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>The terms of a part after some were encoded anew. The others' bytes are read where they are needed.</summary>
internal sealed class PatchedTerms : TermTable
{
    private readonly PartState before;
    private readonly StoredShards shards;

    // For each term the number that it had before, or −1; and what it has now, if that is not the same.
    private readonly int[] numbers;
    private readonly PatchedTerm?[] patched;

    private PatchedTerms(PartState before, StoredShards shards, string[] terms, int[] numbers, PatchedTerm?[] patched)
    {
        (this.before, this.shards, this.numbers, this.patched) = (before, shards, numbers, patched);
        Terms = terms;
        Weights = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            Weights[i] = patched[i]?.Weight ?? before.Weights[numbers[i]];
        }
    }

    public override string[] Terms { get; }

    public override int[] Weights { get; }

    /// <summary>True if the lists of the vocabulary, with their rounded frequencies, are as they were before.</summary>
    public bool HasSameVocabulary()
    {
        if (!Terms.AsSpan().SequenceEqual(before.Terms))
        {
            return false;
        }

        for (var i = 0; i < Weights.Length; i++)
        {
            if (Frequency.Level(Weights[i]) != Frequency.Level(before.Weights[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static PatchedTerms Patch(PartState before, StoredShards shards, ChangedTerms changes, int fieldCount)
    {
        var patcher = new TermPatcher(fieldCount);
        var changed = changes.Sorted();
        var most = before.Terms.Length + changed.Length;
        var (terms, numbers, patched) = (new string[most], new int[most], new PatchedTerm?[most]);
        var (next, count) = (0, 0);
        foreach (var term in changed)
        {
            var found = Array.BinarySearch(before.Terms, term, StringComparer.Ordinal);
            CopyUntil(found < 0 ? ~found : found);
            if (patcher.Patch(term, found < 0 ? null : shards.Read(found), changes.Of(term)) is { } now)
            {
                (terms[count], numbers[count], patched[count]) = (term, found < 0 ? -1 : found, now);
                count++;
            }

            next = found < 0 ? next : found + 1;
        }

        CopyUntil(before.Terms.Length);
        return new PatchedTerms(before, shards, terms[..count], numbers[..count], patched[..count]);

        void CopyUntil(int end)
        {
            for (; next < end; next++)
            {
                (terms[count], numbers[count]) = (before.Terms[next], next);
                count++;
            }
        }
    }

    public override int PostingsLength(int term) =>
        patched[term]?.Bytes.Postings.Length ?? before.PostingsLengths[numbers[term]];

    public override ReadOnlySpan<byte> Postings(int term) => BytesOf(term).Postings.Span;

    public override ReadOnlySpan<byte> Positions(int term) => BytesOf(term).Positions.Span;

    public override ShardHashes? Kept(Range shard)
    {
        var (first, end) = (shard.Start.Value, shard.End.Value);
        var number = numbers[first];
        var isSame =
            number >= 0
            && patched.AsSpan(shard).IndexOfAnyExcept((PatchedTerm?)null) < 0
            && numbers[end - 1] - number == end - 1 - first;
        return isSame ? shards.HashesOf(number..(number + end - first)) : null;
    }

    private EncodedTerm BytesOf(int term) => patched[term]?.Bytes ?? shards.Read(numbers[term]);
}
