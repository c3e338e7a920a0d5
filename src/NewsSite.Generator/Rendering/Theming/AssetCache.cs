using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Caches minified style sheets and scripts between runs.</summary>
/// <param name="cache">The cache folder; null to cache in memory only.</param>
internal sealed class AssetCache(CacheFolder? cache = null) : IDisposable
{
    private readonly CacheStore store = CacheStore.Open(cache, "assets");

    /// <summary>Returns a minified text from the cache, or minifies it and caches the result.</summary>
    /// <param name="extension">The file's extension, which tells its language.</param>
    /// <param name="minify">
    /// Returns null if the text has errors; those are not cached, so that each run reports them.
    /// </param>
    public byte[]? Minified(string extension, string text, Func<byte[]?> minify)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(extension.AsSpan()));
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        var key = hash.GetCurrentHashAsUInt128();
        if (store.Read(key) is { } cached)
        {
            return cached;
        }

        var minified = minify();
        if (minified is not null)
        {
            store.Add(key, minified);
        }

        return minified;
    }

    /// <summary>Saves the entries that this run used.</summary>
    public void Save() => store.Save();

    public void Dispose() => store.Dispose();
}
