using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Reads shards: postings and positions of a range of terms. Mirrors terms.js.</summary>
internal sealed class TermReader(IndexFiles files, Manifest manifest)
{
    private readonly ShardBoundaries boundaries = new(manifest.Terms.Starts);

    public int ShardOf(string term) => boundaries.IndexOf(term);

    /// <summary>Returns a term's postings, or null if no document has it.</summary>
    public TermPostings? Find(string term)
    {
        if (boundaries.IsEmpty)
        {
            return null;
        }

        var shard = files.Get($"{manifest.Terms.Files}{ShardOf(term)}.bin", bytes => ReadShard(bytes));
        return shard.TryGetValue(term, out var postings) ? postings.Value : null;
    }

    /// <summary>Returns, for each field, the positions of a term in each document that has it.</summary>
    public Dictionary<int, int[]>[] Positions(TermPostings term)
    {
        var name = $"{manifest.Positions}{ShardOf(term.Term)}.bin";
        var shard = files.Get(
            name,
            bytes =>
            {
                var reader = new PackedReader(ChecksummedFile.Open(ChecksummedFile.Positions, bytes, name));
                var lengths = new int[reader.Varint()];
                for (var i = 0; i < lengths.Length; i++)
                {
                    lengths[i] = reader.Varint();
                }

                return lengths.Select(reader.Take).ToArray();
            }
        );
        var positions = new PackedReader(shard[term.Index]);
        return [.. term.Fields.Select(field => ReadPositions(positions, field))];
    }

    private Dictionary<string, Lazy<TermPostings>> ReadShard(ReadOnlyMemory<byte> bytes)
    {
        var reader = new PackedReader(ChecksummedFile.Open(ChecksummedFile.Terms, bytes, manifest.Terms.Files));
        var names = reader.Text().Split(' ');
        var lengths = names.Select(_ => reader.Varint()).ToArray();
        var shard = new Dictionary<string, Lazy<TermPostings>>(StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            var (term, number, postings) = (names[index], index, reader.Take(lengths[index]));
            shard.Add(term, new Lazy<TermPostings>(() => ReadPostings(term, number, postings)));
        }

        return shard;
    }

    private TermPostings ReadPostings(string term, int index, ReadOnlyMemory<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        var fields = new FieldPostings[manifest.Fields.Length];
        for (var field = 0; field < fields.Length; field++)
        {
            fields[field] = ReadField(reader);
        }

        var spellings = new Dictionary<string, int[]>(StringComparer.Ordinal);
        while (!reader.AtEnd)
        {
            var spelling = reader.Text();
            spellings.Add(spelling, reader.Ascending(reader.Varint()));
        }

        return new TermPostings(term, index, fields, spellings);
    }

    private static FieldPostings ReadField(PackedReader reader)
    {
        var postings = new FieldPostings(new int[reader.Varint()], []);
        if (postings.Documents.Length == 0)
        {
            return postings;
        }

        var lowBits = reader.Byte();
        var least = reader.Varint();
        var scoreBits = reader.Byte();
        var scores = new double[postings.Documents.Length];
        var previous = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            postings.Documents[i] = previous += reader.Rice(lowBits) + 1;
            scores[i] = (least + reader.Bits(scoreBits)) / 1000.0;
        }

        reader.EndBits();
        return postings with { Scores = scores };
    }

    private static Dictionary<int, int[]> ReadPositions(PackedReader reader, FieldPostings field)
    {
        var byDocument = new Dictionary<int, int[]>();
        if (field.Documents.Length == 0)
        {
            return byDocument;
        }

        var lowBits = reader.Byte();
        foreach (var document in field.Documents)
        {
            var positions = new int[reader.Rice(0) + 1];
            var previous = -1;
            for (var i = 0; i < positions.Length; i++)
            {
                positions[i] = previous += reader.Rice(lowBits) + 1;
            }

            byDocument.Add(document, positions);
        }

        reader.EndBits();
        return byDocument;
    }
}
