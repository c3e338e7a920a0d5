using MemoryPack;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Key-value cache for small results. The key is a hash of all inputs of a result. Damaged results count as missing.
/// Thread-safe.
/// </summary>
internal abstract class CacheStore : IDisposable
{
    /// <summary>Opens a store on disk or in memory.</summary>
    /// <param name="cache">The folder of the store; null for a store in memory.</param>
    /// <param name="name">The name of its files in <see cref="CacheFolder.Builds"/>, without extension.</param>
    public static CacheStore Open(CacheFolder? cache, string name) =>
        cache is null ? new MemoryStore() : new PackStore(cache, name);

    /// <summary>True if the key has a value. Marks the key as used.</summary>
    public abstract bool Contains(UInt128 key);

    /// <summary>Returns the bytes of the key, or null. Marks the key as used.</summary>
    public abstract byte[]? Read(UInt128 key);

    /// <summary>Stores bytes under a key and marks it as used. False if they cannot be stored.</summary>
    public abstract bool Add(UInt128 key, ReadOnlySpan<byte> bytes);

    /// <summary>Keeps the values used since the last call for the next build, and drops the others.</summary>
    public abstract void Save();

    public abstract void Dispose();

    /// <summary>Returns the value of the key, or null. Marks the key as used.</summary>
    public virtual T? ReadValue<T>(UInt128 key)
        where T : class => Read(key) is { } bytes ? MemoryPackSerializer.Deserialize<T>(bytes) : null;

    /// <summary>Stores a value and marks its key as used. False if it cannot be stored.</summary>
    public virtual bool AddValue<T>(UInt128 key, T value)
        where T : class => Add(key, MemoryPackSerializer.Serialize(value).AsSpan());
}
