using System.Numerics;

namespace NewsSite.Search.Files;

/// <summary>Frequencies of terms as powers of two, so that few change when a document is added.</summary>
internal static class Frequency
{
    public static int Level(int frequency) => BitOperations.Log2((uint)frequency);

    public static int OfLevel(int level) => 1 << level;
}
