using System.Text;

namespace NewsSite.Search.Files;

/// <summary>Writes numbers in few bits: bytes, varints, and runs of bits, highest first, that end on a byte.</summary>
internal sealed class PackedWriter
{
    private byte[] bytes = new byte[64];

    // The lowest pendingBits of it, fewer than 8 between calls, are yet to be written.
    private ulong pending;
    private int pendingBits;

    public int Length { get; private set; }

    /// <summary>What is written so far, until something more is.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Byte(int value)
    {
        Reserve(1);
        bytes[Length++] = (byte)value;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(bytes.AsSpan(Length));
        Length += value.Length;
    }

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

    /// <summary>The lowest bits of a value.</summary>
    public void Bits(int value, int count)
    {
        pending = (pending << count) | ((uint)value & ((1ul << count) - 1));
        pendingBits += count;
        while (pendingBits >= 8)
        {
            pendingBits -= 8;
            Byte((byte)(pending >> pendingBits));
        }
    }

    /// <summary>A Rice code: the value without its low bits as so many ones and a zero, then the low bits.</summary>
    public void Rice(int value, int lowBits)
    {
        const int atOnce = 24;
        var ones = value >> lowBits;
        for (; ones > atOnce; ones -= atOnce)
        {
            Bits(-1, atOnce);
        }

        Bits(-2, ones + 1);
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

    /// <summary>Begins anew, where no run of bits is open.</summary>
    public void Clear() => Length = 0;

    public byte[] ToArray() => bytes[..Length];

    private void Reserve(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }
    }
}
