using System.Collections.Concurrent;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// A folder cache of variants made by earlier builds. A name contains a hash of the source and the encoder's settings,
/// so entries are never stale. Damaged files are made again. Writes are atomic. Safe for many threads and concurrent
/// builds.
/// </summary>
public sealed class ImageCache(CacheFolder cache)
{
    private readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> added = new(StringComparer.Ordinal);

    private readonly string folder = cache.Images;

    /// <summary>True if a picture is in the cache.</summary>
    /// <param name="name">The path in the cache folder, with forward slashes.</param>
    public bool Contains(string name)
    {
        used.TryAdd(name, 0);
        return IsReadable(name)
            && new FileInfo(PathOf(name)) is { Exists: true, Length: > ChecksummedFile.ChecksumLength };
    }

    public void Add(string name, byte[] bytes)
    {
        used.TryAdd(name, 0);
        added.TryAdd(name, 0);
        ChecksummedFile.Write(PathOf(name), bytes);
    }

    /// <summary>Writes a picture from the cache, or makes it, caches it and writes it.</summary>
    public void CopyTo(string name, Stream target, Func<byte[]> make)
    {
        used.TryAdd(name, 0);
        if (IsReadable(name) && ChecksummedFile.Read(PathOf(name)) is { } cached)
        {
            target.Write(cached.Span);
            return;
        }

        var bytes = make();
        Add(name, bytes);
        target.Write(bytes);
    }

    /// <summary>
    /// Deletes files that were not used in this run and are older than a time. Returns the number of files.
    /// </summary>
    public int Prune(DateTime before)
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var stale = new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.LastWriteTimeUtc < before && !used.ContainsKey(NameOf(file.FullName)))
            .ToList();
        stale.ForEach(file => file.Delete());
        return stale.Count;
    }

    private bool IsReadable(string name) => !cache.IsBypassed || added.ContainsKey(name);

    private string PathOf(string name) => Path.Combine(folder, name);

    private string NameOf(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
