using System.Collections.Concurrent;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// In-memory <see cref="CacheStore"/> for a process that builds many times, such as the local server.
/// </summary>
internal sealed class MemoryStore : CacheStore
{
    private readonly ConcurrentDictionary<UInt128, byte[]> values = [];
    private ConcurrentDictionary<UInt128, bool> used = [];

    public override bool Contains(UInt128 key) => values.ContainsKey(key) && Use(key);

    public override byte[]? Read(UInt128 key) => values.TryGetValue(key, out var bytes) && Use(key) ? bytes : null;

    public override bool Add(UInt128 key, ReadOnlySpan<byte> bytes)
    {
        values[key] = bytes.ToArray();
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
