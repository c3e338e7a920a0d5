using System.Collections.Concurrent;
using System.Numerics;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Index of a <see cref="PackStore"/>: the place of each value, and whether it was used. What an earlier run stored stays
/// the array that was read, with a table of numbers beside it: dictionaries took a fiftieth of the time of a build with one
/// text changed. Thread-safe.
/// </summary>
internal sealed class PackIndex
{
    /// <summary>Values of earlier runs, in the order of their places.</summary>
    private readonly PackEntry[] stored;

    /// <summary>State of each stored value. A byte is written in one step, so threads need no lock.</summary>
    private readonly State[] states;

    /// <summary>
    /// Hash table with linear probing: one more than the number of a stored value, or 0. Keys are hashes themselves, so
    /// their lowest bits choose the slot.
    /// </summary>
    private readonly int[] slots;

    private readonly ConcurrentDictionary<UInt128, PackEntry> added = [];

    /// <param name="stored">Values in the order of their places.</param>
    /// <param name="areUsed">True if this run used all of them.</param>
    public PackIndex(PackEntry[] stored, bool areUsed = false)
    {
        this.stored = stored;
        states = new State[stored.Length];
        Array.Fill(states, areUsed ? State.Used : State.Unused);
        // At most half full.
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * stored.Length) + 1)];
        for (var number = 0; number < stored.Length; number++)
        {
            var slot = FirstSlot(stored[number].Key);
            while (slots[slot] != 0)
            {
                slot = NextSlot(slot);
            }

            slots[slot] = number + 1;
        }
    }

    private enum State : byte
    {
        Unused,
        Used,
        Removed,
    }

    /// <summary>True if every stored value was used and none was added.</summary>
    public bool IsUnchanged => added.IsEmpty && Array.TrueForAll(states, state => state == State.Used);

    /// <summary>End of the last value of earlier runs in the file.</summary>
    public long End => stored is [.., var last] ? last.Offset + last.Length : 0;

    /// <summary>Returns the place of a value and marks it as used, or returns null.</summary>
    public PackEntry? Use(UInt128 key)
    {
        var number = NumberOf(key);
        if (number >= 0 && states[number] != State.Removed)
        {
            states[number] = State.Used;
            return stored[number];
        }

        return added.TryGetValue(key, out var entry) ? entry : null;
    }

    /// <summary>Adds a value, which counts as used, in the place of one with the same key.</summary>
    public void Add(PackEntry entry)
    {
        added[entry.Key] = entry;
        RemoveStored(entry.Key);
    }

    public void Remove(UInt128 key)
    {
        RemoveStored(key);
        added.TryRemove(key, out _);
    }

    /// <summary>Returns the values that were used, in the order of their places.</summary>
    public PackEntry[] Used()
    {
        // Added ones lie behind the stored ones.
        var more = added.Values.OrderBy(entry => entry.Offset).ToArray();
        var used = new PackEntry[states.AsSpan().Count(State.Used) + more.Length];
        var count = 0;
        for (var number = 0; number < stored.Length; number++)
        {
            if (states[number] == State.Used)
            {
                used[count++] = stored[number];
            }
        }

        more.CopyTo(used, count);
        return used;
    }

    private void RemoveStored(UInt128 key)
    {
        var number = NumberOf(key);
        if (number >= 0)
        {
            states[number] = State.Removed;
        }
    }

    /// <summary>Returns the number of a stored value, or −1.</summary>
    private int NumberOf(UInt128 key)
    {
        var slot = FirstSlot(key);
        while (slots[slot] is > 0 and var found)
        {
            if (stored[found - 1].Key == key)
            {
                return found - 1;
            }

            slot = NextSlot(slot);
        }

        return -1;
    }

    private int FirstSlot(UInt128 key) => (int)(uint)key & (slots.Length - 1);

    private int NextSlot(int slot) => (slot + 1) & (slots.Length - 1);
}

/// <summary>Place of a value in the file of a <see cref="PackStore"/>.</summary>
/// <param name="Checksum">XXH64 of the value, with the lower half of the key as seed.</param>
/// <param name="Offset">First byte of the value.</param>
/// <param name="Length">Length in bytes.</param>
internal readonly record struct PackEntry(UInt128 Key, ulong Checksum, long Offset, int Length);
