using System.Buffers;
using System.Text;

namespace NewsSite.Search.Files;

/// <summary>Writes numbers in few bits: bytes, varints, and runs of bits, highest first, that end on a byte.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(256);
    private uint pending;
    private int pendingBits;

    public int Length => bytes.WrittenCount;

    public void Byte(int value)
    {
        bytes.GetSpan(1)[0] = (byte)value;
        bytes.Advance(1);
    }

    public void Bytes(ReadOnlySpan<byte> value) => bytes.Write(value);

    /// <summary>Seven bits a byte, lowest first; the high bit says that more follow.</summary>
    public void Varint(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte(value | 0x80);
        }

        Byte(value);
    }

    /// <summary>UTF-8 with its length before it.</summary>
    public void Text(string value)
    {
        var encoded = Encoding.UTF8.GetBytes(value);
        Varint(encoded.Length);
        Bytes(encoded);
    }

    public void Bits(int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            pending = (pending << 1) | (((uint)value >> i) & 1);
            if (++pendingBits == 8)
            {
                Byte((int)pending);
                pending = 0;
                pendingBits = 0;
            }
        }
    }

    /// <summary>A Rice code: the value without its low bits as so many ones and a zero, then the low bits.</summary>
    public void Rice(int value, int lowBits)
    {
        for (var ones = value >> lowBits; ones > 0; ones--)
        {
            Bits(1, 1);
        }

        Bits(0, 1);
        Bits(value, lowBits);
    }

    /// <summary>Numbers in Rice codes of the shortest kind, which a byte before them names.</summary>
    public void Rice(ReadOnlySpan<int> values)
    {
        var lowBits = Files.Rice.LowBits(values);
        Byte(lowBits);
        foreach (var value in values)
        {
            Rice(value, lowBits);
        }

        EndBits();
    }

    /// <summary>Fills the last byte of a run of bits with zeros.</summary>
    public void EndBits()
    {
        if (pendingBits > 0)
        {
            Bits(0, 8 - pendingBits);
        }
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}
