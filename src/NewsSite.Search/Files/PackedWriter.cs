using System.Text;

namespace NewsSite.Search.Files;

/// <summary>Writes packed numbers: bytes, varints, and bits, highest first, padded to a whole byte.</summary>
internal sealed class PackedWriter
{
    private byte[] bytes = new byte[64];

    // Its lowest pendingBits bits are not written yet; fewer than 8 between calls.
    private ulong pending;
    private int pendingBits;

    public int Length { get; private set; }

    /// <summary>The bytes written so far. Valid until the next write.</summary>
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

    /// <summary>Writes seven bits a byte, lowest first. The high bit is set if more bytes follow.</summary>
    public void Varint(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte(value | 0x80);
        }

        Byte(value);
    }

    /// <summary>Writes the length in bytes, then the text in UTF-8.</summary>
    public void Text(string value)
    {
        var encoded = Encoding.UTF8.GetBytes(value);
        Varint(encoded.Length);
        Bytes(encoded);
    }

    /// <summary>Writes the lowest bits of a value.</summary>
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

    /// <summary>
    /// Writes a Rice code: the value without its low bits in unary (ones and a final zero), then the low bits.
    /// </summary>
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

    /// <summary>
    /// Writes numbers in Rice codes, after a byte with the number of low bits that makes them shortest.
    /// </summary>
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

    /// <summary>Pads the last byte with zero bits.</summary>
    public void EndBits()
    {
        if (pendingBits > 0)
        {
            Bits(0, 8 - pendingBits);
        }
    }

    /// <summary>Empties the writer. No bits may be pending.</summary>
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
