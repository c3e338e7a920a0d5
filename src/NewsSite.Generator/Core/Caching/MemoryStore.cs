using System.Collections.Concurrent;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// In-memory <see cref="CacheStore"/> for a process that builds many times, such as the local server. Values are kept as
/// they are: all that is cached is immutable, so they need not be serialised.
/// </summary>
internal sealed class MemoryStore : CacheStore
{
    private readonly ConcurrentDictionary<UInt128, object> values = [];
    private ConcurrentDictionary<UInt128, bool> used = [];

    public override bool Contains(UInt128 key) => values.ContainsKey(key) && Use(key);

    public override byte[]? Read(UInt128 key) => ReadValue<byte[]>(key);

    public override bool Add(UInt128 key, ReadOnlySpan<byte> bytes) => AddValue(key, bytes.ToArray());

    public override T? ReadValue<T>(UInt128 key)
        where T : class => values.TryGetValue(key, out var value) && Use(key) ? (T)value : null;

    public override bool AddValue<T>(UInt128 key, T value)
    {
        values[key] = value;
        return Use(key);
    }

    public override void Save()
    {
        var needed = Interlocked.Exchange(ref used, []);
        foreach (var key in values.Keys.Where(key => !needed.ContainsKey(key)))
        {
            values.TryRemove(key, out _);
        }
    }

    public override void Dispose() { }

    private bool Use(UInt128 key) => used[key] = true;
}
