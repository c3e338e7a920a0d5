using System.Runtime.InteropServices;

namespace NewsSite.Search.Indexing;

/// <summary>Where a term occurs. Documents ascend; within one, fields; within one, positions, counted in words.</summary>
internal readonly struct Occurrence
{
    public const int MostDocuments = 1 << 24;
    public const int MostFields = 1 << 8;

    // Document, field and position from the highest bit down: the order of these numbers is that of occurrences.
    private readonly ulong packed;

    public Occurrence(int document, int field, int position)
    {
        packed = ((ulong)(uint)document << 40) | ((ulong)(uint)field << 32) | (uint)position;
    }

    public int Document => (int)(packed >> 40);

    public int Field => (byte)(packed >> 32);

    public int Position => (int)packed;

    public static void Sort(Span<Occurrence> occurrences) => MemoryMarshal.Cast<Occurrence, ulong>(occurrences).Sort();
}
