using System.Runtime.CompilerServices;

namespace NewsSite.Search.Files;

/// <summary>Reads varints from bytes that may be damaged. Returns −1 if there is no valid number.</summary>
internal ref struct VarintReader(ReadOnlySpan<byte> bytes)
{
    private const int MostBits = 31;
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == bytes.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        // Most numbers take one byte.
        if (Position < bytes.Length && bytes[Position] < 0x80)
        {
            return bytes[Position++];
        }

        return NextOfMany();
    }

    private int NextOfMany()
    {
        long value = 0;
        for (var shift = 0; shift < MostBits && Position < bytes.Length; shift += 7)
        {
            var next = bytes[Position++];
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value <= int.MaxValue ? (int)value : -1;
            }
        }

        return -1;
    }
}
