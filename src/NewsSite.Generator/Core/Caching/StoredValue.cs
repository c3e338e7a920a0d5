using System.IO.Hashing;
using System.Text;
using MemoryPack;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// A value in a <see cref="ChecksummedFile"/> that only the program that wrote it can read: to another one, whose records may
/// have another shape, it is as if it were damaged.
/// </summary>
internal static class StoredValue
{
    /// <summary>The checksum seed: it differs between versions of the program.</summary>
    internal static readonly long Program = (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(ToolIdentity.Current));

    /// <summary>The value, or null where this program kept none there, or it is not as it was written.</summary>
    public static T? Load<T>(string path)
        where T : class =>
        ChecksummedFile.Read(path, Program) is { } content ? MemoryPackSerializer.Deserialize<T>(content.Span) : null;

    /// <summary>The same; null as well where there is no cache, or nothing is to be taken from it.</summary>
    /// <param name="path">Gives the file in the cache.</param>
    public static T? Load<T>(CacheFolder? cache, Func<CacheFolder, string> path)
        where T : class => cache is { IsBypassed: false } ? Load<T>(path(cache)) : null;

    /// <summary>False where it cannot be written: what cannot be remembered is worked out anew.</summary>
    public static bool TrySave<T>(string path, T value)
        where T : class => ChecksummedFile.TryWrite(path, MemoryPackSerializer.Serialize(value), Program);
}
