using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Postings split by term into shards, and the positions of each shard in a separate file.</summary>
/// <param name="Positions">Hash of the list of the files of positions.</param>
/// <param name="PositionHashes">The hash of each of them.</param>
internal sealed record TermFiles(
    Manifest.ShardedList Terms,
    string Positions,
    string[] PositionHashes,
    ImmutableArray<PartFile> Files
)
{
    public static TermFiles Build(TermTable terms, int shardSize)
    {
        var shards = Shards.Cut(terms.Terms, terms.Size, shardSize);
        var writer = new PackedWriter();
        var files = ImmutableArray.CreateBuilder<PartFile>();
        List<string> termHashes = [];
        List<string> positionHashes = [];
        foreach (var shard in shards)
        {
            var (first, end) = (shard.Start.Value, shard.End.Value);
            var kept = terms.Kept(shard);
            Add(FileNames.Terms, kept?.Terms, () => Postings(terms, first, end, writer), termHashes);
            Add(FileNames.Positions, kept?.Positions, () => PositionsOf(terms, first, end, writer), positionHashes);
        }

        var list = HashList.Write(positionHashes);
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

    private static byte[] Postings(TermTable terms, int first, int end, PackedWriter writer)
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

    private static byte[] PositionsOf(TermTable terms, int first, int end, PackedWriter writer)
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
