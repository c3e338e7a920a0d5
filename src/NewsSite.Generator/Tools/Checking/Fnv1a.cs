namespace NewsSite.Generator.Tools.Checking;

/// <summary>Hash of characters by FNV-1a, 64 bits: that of .NET differs from run to run.</summary>
internal static class Fnv1a
{
    /// <summary>Hash of no characters.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>Returns the hash of characters with one more.</summary>
    public static ulong Add(ulong hash, char character) => (hash ^ character) * Prime;
}
