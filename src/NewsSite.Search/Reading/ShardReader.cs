using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Reads shards of a part: postings and positions of a range of terms. Mirrors shards.js.</summary>
internal sealed class ShardReader(IndexFiles files, Manifest.Part part, int fieldCount)
{
    private readonly ShardBoundaries boundaries = new(part.Terms.Starts);
    private readonly string[] hashes = part.Terms.Files.Split(' ');

    public int ShardOf(string term) => boundaries.IndexOf(term);

    /// <summary>Returns a term's postings, or null if no document of the part has it.</summary>
    public PartPostings? Find(string term) =>
        boundaries.IsEmpty ? null
        : ShardWith(term).Postings.TryGetValue(term, out var postings) ? postings.Value
        : null;

    /// <summary>Returns the terms of the shard that may hold a term, sorted.</summary>
    public string[] NamesNear(string term) => boundaries.IsEmpty ? [] : ShardWith(term).Names;

    /// <summary>Returns, for each field, the positions of a term in each document that has it.</summary>
    public Dictionary<int, int[]>[] Positions(PartPostings term)
    {
        var list = FileNames.List("positions", part.Positions);
        var stored = files.Get(list, bytes => Manifest.PositionFiles.Read(bytes.Span, list));
        var (group, shard) = Math.DivRem(ShardOf(term.Term), stored.Size);
        var name = FileNames.Positions(stored.Files.Split(' ')[group]);
        var shards = files.Get(name, bytes => ShardFile.Positions(bytes, name));
        var positions = new PackedReader(shards[shard][term.Index]);
        return
        [
            .. term.Fields.Select(field =>
                field
                    .Documents.Zip(StoredTerm.ReadPositions(positions, field.Documents))
                    .ToDictionary(pair => pair.First, pair => pair.Second)
            ),
        ];
    }

    private Shard ShardWith(string term)
    {
        var name = FileNames.Terms(hashes[ShardOf(term)]);
        return files.Get(name, bytes => ReadShard(bytes, name));
    }

    private Shard ReadShard(ReadOnlyMemory<byte> bytes, string name)
    {
        var (names, postings) = ShardFile.Terms(bytes, name);
        var shard = new Shard(names, new Dictionary<string, Lazy<PartPostings>>(StringComparer.Ordinal));
        for (var index = 0; index < names.Length; index++)
        {
            var (term, number) = (names[index], index);
            shard.Postings.Add(term, new Lazy<PartPostings>(() => ReadPostings(term, number, postings[number])));
        }

        return shard;
    }

    private PartPostings ReadPostings(string term, int index, ReadOnlyMemory<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        return new PartPostings(
            term,
            index,
            StoredTerm.ReadFields(reader, fieldCount),
            StoredTerm.ReadSpellings(reader)
        );
    }

    /// <summary>The terms of a file, sorted, and their postings.</summary>
    private sealed record Shard(string[] Names, Dictionary<string, Lazy<PartPostings>> Postings);
}
