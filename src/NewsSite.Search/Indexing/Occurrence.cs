using System.Runtime.InteropServices;

namespace NewsSite.Search.Indexing;

/// <summary>An occurrence of a term. Sorted by document, then field, then position, which counts words.</summary>
internal readonly struct Occurrence
{
    public const int MostDocuments = 1 << 24;
    public const int MostFields = 1 << 8;

    // Document, field and position from the highest bit down, so numeric order is the order of occurrences.
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
