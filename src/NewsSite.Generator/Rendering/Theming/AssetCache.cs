using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Remembers style sheets and scripts as they are published, from one run to the next.</summary>
/// <param name="cache">Null, to remember in memory only.</param>
internal sealed class AssetCache(CacheFolder? cache = null) : IDisposable
{
    private readonly CacheStore store = CacheStore.Open(cache, "assets");

    /// <summary>A text minified, now where no build has done it yet.</summary>
    /// <param name="extension">Of its file: what language it is in.</param>
    /// <param name="minify">Gives null where something is wrong with the text, which must be said again each time.</param>
    public byte[]? Minified(string extension, string text, Func<byte[]?> minify)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(extension.AsSpan()));
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        var key = hash.GetCurrentHashAsUInt128();
        if (store.Read(key) is { } known)
        {
            return known;
        }

        var made = minify();
        if (made is not null)
        {
            store.Add(key, made);
        }

        return made;
    }

    /// <summary>Keeps for the next run what this one asked for.</summary>
    public void Save() => store.Save();

    public void Dispose() => store.Dispose();
}
