using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Data of a part that an update needs besides its files and its entry in the manifest.</summary>
/// <param name="Lengths">The <see cref="FieldLength"/> of each field of each document.</param>
/// <param name="Terms">All terms, sorted.</param>
/// <param name="Weights">The frequency of each term.</param>
/// <param name="PostingsLengths">The length of each term's postings, in bytes.</param>
/// <param name="PositionHashes">The hash of each file of positions.</param>
/// <param name="CounterpartHashes">The hash of each group of blocks of counterparts.</param>
internal sealed record PartState(
    byte[] Lengths,
    string[] Terms,
    int[] Weights,
    int[] PostingsLengths,
    string[] PositionHashes,
    string[] CounterpartHashes
)
{
    public byte[] Write()
    {
        var writer = new PackedWriter();
        writer.Varint(Lengths.Length);
        writer.Bytes(Lengths);
        writer.Text(string.Join(' ', Terms));
        WriteNumbers(writer, Weights);
        WriteNumbers(writer, PostingsLengths);
        writer.Text(string.Join(' ', PositionHashes));
        writer.Text(string.Join(' ', CounterpartHashes));
        return writer.ToArray();
    }

    public static PartState Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        return new PartState(
            reader.Take(reader.Varint()).ToArray(),
            ReadTexts(reader),
            ReadNumbers(reader),
            ReadNumbers(reader),
            ReadTexts(reader),
            ReadTexts(reader)
        );
    }

    private static void WriteNumbers(PackedWriter writer, int[] numbers)
    {
        writer.Varint(numbers.Length);
        foreach (var number in numbers)
        {
            writer.Varint(number);
        }
    }

    private static int[] ReadNumbers(PackedReader reader)
    {
        var numbers = new int[reader.Varint()];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.Varint();
        }

        return numbers;
    }

    private static string[] ReadTexts(PackedReader reader) =>
        reader.Text() is { Length: > 0 } texts ? texts.Split(' ') : [];
}
