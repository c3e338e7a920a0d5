using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Maps words to numbers. Short keys are stored inside the table, so most lookups touch memory once, which is what
/// limits millions of them. Keys are never removed. Any number of threads may read while one adds.
/// </summary>
internal sealed class KeyTable
{
    private const int LongestInline = 42;

    // The length is a power of two. At least one slot is free.
    private Slot[] slots = new Slot[1 << 10];
    private int filled;
    private readonly ConcurrentDictionary<string, int> longer = new(StringComparer.Ordinal);

    public bool TryGet(ReadOnlySpan<byte> key, out int number)
    {
        if (key.Length > LongestInline)
        {
            return longer.TryGetValue(Encoding.Latin1.GetString(key), out number);
        }

        var table = Volatile.Read(ref slots);
        for (var index = FirstSlot(key, table.Length); ; index = (index + 1) & (table.Length - 1))
        {
            ref var slot = ref table[index];
            var length = Volatile.Read(ref slot.Length);
            if (length == 0)
            {
                number = 0;
                return false;
            }

            if (length == key.Length && key.SequenceEqual(((ReadOnlySpan<byte>)slot.Key)[..length]))
            {
                number = slot.Number;
                return true;
            }
        }
    }

    /// <summary>Adds a key that is not in the table and not empty. Only one thread may add at a time.</summary>
    public void Add(ReadOnlySpan<byte> key, int number)
    {
        if (key.Length > LongestInline)
        {
            longer[Encoding.Latin1.GetString(key)] = number;
            return;
        }

        if (++filled > slots.Length / 4 * 3)
        {
            Grow();
        }

        Put(slots, key, number);
    }

    private void Grow()
    {
        var larger = new Slot[slots.Length * 2];
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (slot.Length > 0)
            {
                Put(larger, ((ReadOnlySpan<byte>)slot.Key)[..slot.Length], slot.Number);
            }
        }

        Volatile.Write(ref slots, larger);
    }

    private static void Put(Slot[] table, ReadOnlySpan<byte> key, int number)
    {
        var index = FirstSlot(key, table.Length);
        while (table[index].Length > 0)
        {
            index = (index + 1) & (table.Length - 1);
        }

        ref var slot = ref table[index];
        key.CopyTo(slot.Key);
        slot.Number = number;
        // Write the length last: readers treat a slot with a length as complete.
        Volatile.Write(ref slot.Length, (ushort)key.Length);
    }

    private static int FirstSlot(ReadOnlySpan<byte> key, int slotCount)
    {
        const ulong mixer = 0x9e3779b97f4a7c15;
        var hash = (ulong)key.Length;
        var left = key;
        for (; left.Length >= sizeof(ulong); left = left[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(left)) * mixer, 29);
        }

        var rest = 0ul;
        foreach (var value in left)
        {
            rest = (rest << 8) | value;
        }

        return (int)(((hash ^ rest) * mixer) >> (64 - BitOperations.Log2((uint)slotCount)));
    }

    // 48 bytes without references, so a slot seldom spans two cache lines.
    private struct Slot
    {
        public KeyBytes Key;
        public ushort Length;
        public int Number;
    }

    [InlineArray(LongestInline)]
    private struct KeyBytes
    {
        private byte first;
    }
}
