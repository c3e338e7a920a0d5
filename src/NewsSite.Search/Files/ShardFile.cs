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

    public static ReadOnlyMemory<byte>[] Positions(ReadOnlyMemory<byte> file, string name)
    {
        var reader = new PackedReader(ChecksummedFile.Open(ChecksummedFile.Positions, file, name));
        return Split(reader, reader.Varint());
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
