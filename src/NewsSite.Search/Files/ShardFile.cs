namespace NewsSite.Search.Files;

/// <summary>Splits a file of terms, or of their positions, into the bytes of each term.</summary>
internal static class ShardFile
{
    public static (string[] Terms, ReadOnlyMemory<byte>[] Postings) Terms(ReadOnlyMemory<byte> file, string name)
    {
        var reader = new PackedReader(ChecksummedFile.Open(ChecksummedFile.Terms, file, name));
        var terms = reader.Text().Split(' ');
        return (terms, Split(reader, terms.Length));
    }

    /// <summary>Returns the positions of one or more files of terms.</summary>
    public static ReadOnlyMemory<byte>[][] Positions(ReadOnlyMemory<byte> file, string name)
    {
        var reader = new PackedReader(ChecksummedFile.Open(ChecksummedFile.Positions, file, name));
        var shards = new List<ReadOnlyMemory<byte>[]>();
        while (!reader.AtEnd)
        {
            shards.Add(Split(reader, reader.Varint()));
        }

        return [.. shards];
    }

    private static ReadOnlyMemory<byte>[] Split(PackedReader reader, int count)
    {
        var lengths = new int[count];
        for (var i = 0; i < count; i++)
        {
            lengths[i] = reader.Varint();
        }

        return [.. lengths.Select(reader.Take)];
    }
}
