using System.Text;

namespace NewsSite.Search.Files;

/// <summary>Reads the output of <see cref="PackedWriter"/>. Reading past the end throws.</summary>
internal sealed class PackedReader(ReadOnlyMemory<byte> bytes)
{
    private int position;
    private int current;
    private int bitsLeft;

    public bool AtEnd => position >= bytes.Length;

    public int Byte() =>
        position < bytes.Length
            ? bytes.Span[position++]
            : throw new SearchIndexException("a file of the search index is damaged");

    public int Varint()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public ReadOnlyMemory<byte> Take(int length)
    {
        if (length < 0 || length > bytes.Length - position)
        {
            throw new SearchIndexException("a file of the search index is damaged");
        }

        position += length;
        return bytes.Slice(position - length, length);
    }

    public string Text() => Encoding.UTF8.GetString(Take(Varint()).Span);

    public int Bits(int count)
    {
        var value = 0;
        for (; count > 0; count--)
        {
            if (bitsLeft == 0)
            {
                current = Byte();
                bitsLeft = 8;
            }

            bitsLeft--;
            value = (value << 1) | ((current >> bitsLeft) & 1);
        }

        return value;
    }

    public int Rice(int lowBits)
    {
        var ones = 0;
        while (Bits(1) == 1)
        {
            ones++;
        }

        return (ones << lowBits) | Bits(lowBits);
    }

    public void EndBits() => bitsLeft = 0;

    /// <summary>Reads numbers stored in Rice codes.</summary>
    public int[] RiceList(int count)
    {
        var lowBits = Byte();
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Rice(lowBits);
        }

        EndBits();
        return numbers;
    }

    /// <summary>Reads ascending numbers stored as Rice-coded gaps.</summary>
    public int[] Ascending(int count)
    {
        var lowBits = Byte();
        var numbers = new int[count];
        var previous = -1;
        for (var i = 0; i < count; i++)
        {
            numbers[i] = previous += Rice(lowBits) + 1;
        }

        EndBits();
        return numbers;
    }
}
