using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Numbers of short keys seen not long ago, for one thread. Few words make up most of a text: they are found here in memory
/// near the processor, several times as soon as among all words. Keys that share a slot drive each other out.
/// </summary>
internal sealed class RecentKeys
{
    private const int SlotBits = 15;
    private const int LongestKey = 42;
    private readonly Slot[] slots = new Slot[1 << SlotBits];

    /// <summary>The number of a key, where it is here.</summary>
    public bool TryGet(ReadOnlySpan<byte> key, out int number)
    {
        ref var slot = ref slots[SlotOf(key)];
        number = slot.Number;
        return key.Length == slot.Length && key.SequenceEqual(((ReadOnlySpan<byte>)slot.Key)[..slot.Length]);
    }

    /// <summary>Remembers a key in the place of another, if it is not too long.</summary>
    public void Set(ReadOnlySpan<byte> key, int number)
    {
        if (key.Length <= LongestKey)
        {
            ref var slot = ref slots[SlotOf(key)];
            key.CopyTo(slot.Key);
            slot.Length = (ushort)key.Length;
            slot.Number = number;
        }
    }

    /// <summary>By a key's length, first and last bytes.</summary>
    private static int SlotOf(ReadOnlySpan<byte> key)
    {
        ulong first = 0;
        ulong last = 0;
        if (key.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(key);
            last = BinaryPrimitives.ReadUInt64LittleEndian(key[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var value in key)
            {
                first = (first << 8) | value;
            }
        }

        var mixed = (first * 0x9e3779b97f4a7c15) ^ (last + (uint)key.Length);
        return (int)((mixed * 0xff51afd7ed558ccd) >> (64 - SlotBits));
    }

    // 48 bytes without references: seldom more than one line of the processor's cache. No key is empty, so an unused slot
    // has none.
    private struct Slot
    {
        public KeyBytes Key;
        public ushort Length;
        public int Number;
    }

    [InlineArray(LongestKey)]
    private struct KeyBytes
    {
        private byte first;
    }
}
