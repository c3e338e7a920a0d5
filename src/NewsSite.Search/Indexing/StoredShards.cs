using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Reads the terms of a part's files.</summary>
internal sealed class StoredShards
{
    private readonly int[] starts;
    private readonly int termCount;
    private readonly int shardsWithPositions;
    private readonly string[] termHashes;
    private readonly string[] positionHashes;
    private readonly Func<string, ReadOnlyMemory<byte>?> read;
    private readonly Dictionary<int, (ReadOnlyMemory<byte>[] Postings, ReadOnlyMemory<byte>[] Positions)> opened = [];

    /// <param name="state">The terms, from which the ranges of the files follow.</param>
    /// <param name="entry">The part's entry in the manifest.</param>
    /// <param name="layout">The cut with which they were made.</param>
    /// <param name="read">Returns the content of a file, or null.</param>
    public StoredShards(
        PartState state,
        Manifest.Part entry,
        PartLayout layout,
        Func<string, ReadOnlyMemory<byte>?> read
    )
    {
        this.read = read;
        var ranges = layout.CutTerms(
            state.Terms,
            term => TermTable.SizeOf(state.Terms[term], state.PostingsLengths[term])
        );
        shardsWithPositions = layout.ShardsWithPositions;
        starts = [.. ranges.Select(range => range.Start.Value)];
        termCount = state.Terms.Length;
        (termHashes, positionHashes) = (entry.Terms.Files.Split(' '), state.PositionHashes);
    }

    /// <summary>Returns the bytes of a term.</summary>
    /// <exception cref="MissingShardException">Its files cannot be read.</exception>
    public EncodedTerm Read(int term)
    {
        var shard = ShardOf(term);
        if (!opened.TryGetValue(shard, out var content))
        {
            var terms = FileNames.Terms(termHashes[shard]);
            var positions = FileNames.Positions(positionHashes[shard / shardsWithPositions]);
            content = (
                ShardFile.Terms(Content(terms), terms).Postings,
                ShardFile.Positions(Content(positions), positions)[shard % shardsWithPositions]
            );
            opened.Add(shard, content);
        }

        return new EncodedTerm(content.Postings[term - starts[shard]], content.Positions[term - starts[shard]]);
    }

    /// <summary>Returns the hashes of the files that hold a range of terms and no others, or null.</summary>
    public ShardHashes? HashesOf(Range terms)
    {
        if (shardsWithPositions > 1)
        {
            // So few documents are not worth more.
            return null;
        }

        var shard = ShardOf(terms.Start.Value);
        var end = shard + 1 < starts.Length ? starts[shard + 1] : termCount;
        return starts[shard] == terms.Start.Value && end == terms.End.Value
            ? new ShardHashes(termHashes[shard], positionHashes[shard])
            : null;
    }

    private ReadOnlyMemory<byte> Content(string name) => read(name) ?? throw new MissingShardException(name);

    private int ShardOf(int term)
    {
        var found = Array.BinarySearch(starts, term);
        return found < 0 ? ~found - 1 : found;
    }
}

/// <summary>A file that an update needs cannot be read.</summary>
internal sealed class MissingShardException(string name) : Exception($"{name} is missing");
