using MemoryPack;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// Many small results, each by a hash of everything it was made of, from one build to the next. A result that was damaged
/// is missing. Safe for many threads.
/// </summary>
internal abstract class CacheStore : IDisposable
{
    /// <summary>Opens a store.</summary>
    /// <param name="cache">The folder to keep it in; null, to keep it in memory.</param>
    /// <param name="name">The name of its files in <see cref="CacheFolder.Builds"/>.</param>
    public static CacheStore Open(CacheFolder? cache, string name) =>
        cache is null ? new MemoryStore() : new PackStore(cache, name);

    /// <summary>True where something is kept under the key, which then counts as used.</summary>
    public abstract bool Contains(UInt128 key);

    /// <summary>The bytes kept under the key, which then counts as used; or null.</summary>
    public abstract byte[]? Read(UInt128 key);

    /// <summary>Keeps bytes under a key, which then counts as used. False where they cannot be kept.</summary>
    public abstract bool Add(UInt128 key, ReadOnlySpan<byte> bytes);

    /// <summary>Keeps for the next build what was used since the last call, and drops the rest.</summary>
    public abstract void Save();

    public abstract void Dispose();

    /// <summary>The value kept under the key, or null.</summary>
    public T? ReadValue<T>(UInt128 key)
        where T : class => Read(key) is { } bytes ? MemoryPackSerializer.Deserialize<T>(bytes) : null;

    /// <summary>Keeps a value. False where it cannot be kept.</summary>
    public bool AddValue<T>(UInt128 key, T value)
        where T : class => Add(key, MemoryPackSerializer.Serialize(value).AsSpan());
}
