using System.IO.Hashing;
using System.Text;
using MemoryPack;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Loads and saves a value in a <see cref="ChecksummedFile"/>. Another version of the program treats the file as
/// damaged, because its records may have another shape.
/// </summary>
internal static class StoredValue
{
    /// <summary>Checksum seed that differs between versions of the program.</summary>
    internal static readonly long Program = (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(ToolIdentity.Current));

    /// <summary>Returns the value, or null if the file is missing, damaged, or from another version.</summary>
    public static T? Load<T>(string path)
        where T : class =>
        ChecksummedFile.Read(path, Program, static content => MemoryPackSerializer.Deserialize<T>(content));

    /// <summary>Returns the value, or null if it is missing or the cache is null or bypassed.</summary>
    /// <param name="path">Returns the path of the file in the cache.</param>
    public static T? Load<T>(CacheFolder? cache, Func<CacheFolder, string> path)
        where T : class => cache is { IsBypassed: false } ? Load<T>(path(cache)) : null;

    /// <summary>Writes the value, or returns false on an I/O error.</summary>
    public static bool TrySave<T>(string path, T value)
        where T : class
    {
        using var buffer = new SegmentedBuffer();
        MemoryPackSerializer.Serialize(buffer, value);
        return ChecksummedFile.TryWrite(path, buffer.Segments, Program);
    }
}
