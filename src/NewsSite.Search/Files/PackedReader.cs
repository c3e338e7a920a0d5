using System.Text;

namespace NewsSite.Search.Files;

/// <summary>Reads the output of <see cref="PackedWriter"/>. Reading past the end throws.</summary>
internal sealed class PackedReader(ReadOnlyMemory<byte> bytes)
{
    private int at;
    private int current;
    private int left;

    public bool AtEnd => at >= bytes.Length;

    public int Byte() =>
        at < bytes.Length ? bytes.Span[at++] : throw new SearchIndexException("a file of the search index is damaged");

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
        if (length < 0 || length > bytes.Length - at)
        {
            throw new SearchIndexException("a file of the search index is damaged");
        }

        at += length;
        return bytes.Slice(at - length, length);
    }

    public string Text() => Encoding.UTF8.GetString(Take(Varint()).Span);

    public int Bits(int count)
    {
        var value = 0;
        for (; count > 0; count--)
        {
            if (left == 0)
            {
                current = Byte();
                left = 8;
            }

            left--;
            value = (value << 1) | ((current >> left) & 1);
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

    public void EndBits() => left = 0;

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
