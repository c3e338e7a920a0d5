namespace NewsSite.Search.Files;

/// <summary>Computes the FNV-1a hash, 32 bits: checksums, and choices that depend on a text alone.</summary>
internal static class Fnv1A
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Start;
        foreach (var value in bytes)
        {
            hash = Add(hash, value);
        }

        return hash;
    }

    /// <summary>Returns a hash that also depends on a number.</summary>
    public static uint Add(uint hash, uint value) => (hash ^ value) * Prime;
}
