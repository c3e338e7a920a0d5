using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Postings split by term into shards, and the positions of one or more shards in separate files.</summary>
/// <param name="Positions">Hash of the list of the files of positions.</param>
/// <param name="PositionHashes">The hash of each of them.</param>
internal sealed record TermFiles(
    Manifest.ShardedList Terms,
    string Positions,
    string[] PositionHashes,
    ImmutableArray<PartFile> Files
)
{
    public static TermFiles Build(TermTable terms, PartLayout layout)
    {
        var shards = layout.CutTerms(terms.Terms, terms.Size);
        var writer = new PackedWriter();
        var files = ImmutableArray.CreateBuilder<PartFile>();
        List<string> termHashes = [];
        List<string> positionHashes = [];
        for (var i = 0; i < shards.Count; i += layout.ShardsWithPositions)
        {
            var group = shards[i..Math.Min(i + layout.ShardsWithPositions, shards.Count)];
            foreach (var shard in group)
            {
                Add(FileNames.Terms, terms.Kept(shard)?.Terms, () => Postings(terms, shard, writer), termHashes);
            }

            var kept = group is [var only] ? terms.Kept(only)?.Positions : null;
            Add(FileNames.Positions, kept, () => PositionsOf(terms, group, writer), positionHashes);
        }

        var list = new Manifest.PositionFiles(layout.ShardsWithPositions, string.Join(' ', positionHashes)).ToJson();
        var listHash = FileNames.Hash(list);
        files.Add(new PartFile(FileNames.List("positions", listHash), list));
        return new TermFiles(
            new Manifest.ShardedList(Shards.Starts(terms.Terms, shards), string.Join(' ', termHashes)),
            listHash,
            [.. positionHashes],
            files.ToImmutable()
        );

        void Add(Func<string, string> nameOf, string? kept, Func<byte[]> make, List<string> hashes)
        {
            var content = kept is null ? make() : null;
            var hash = kept ?? FileNames.Hash(content!);
            hashes.Add(hash);
            files.Add(PartFile.Of(nameOf(hash), content));
        }
    }

    private static byte[] Postings(TermTable terms, Range shard, PackedWriter writer)
    {
        var (first, end) = (shard.Start.Value, shard.End.Value);
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

    /// <summary>Writes the positions of the terms of each shard, one shard after another.</summary>
    private static byte[] PositionsOf(TermTable terms, List<Range> shards, PackedWriter writer)
    {
        writer.Clear();
        foreach (var shard in shards)
        {
            var (first, end) = (shard.Start.Value, shard.End.Value);
            writer.Varint(end - first);
            for (var term = first; term < end; term++)
            {
                writer.Varint(terms.Positions(term).Length);
            }

            for (var term = first; term < end; term++)
            {
                writer.Bytes(terms.Positions(term));
            }
        }

        return ChecksummedFile.Write(ChecksummedFile.Positions, writer.Written);
    }
}
