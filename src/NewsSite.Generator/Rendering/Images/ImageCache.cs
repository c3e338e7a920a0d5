using System.Collections.Concurrent;
using NewsSite.Generator.Core.Caching;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// A folder that remembers pictures made by earlier builds, by their names; a name says by hashes what went into the
/// picture and how it was made, so what is found is always right; a file that was damaged since is made anew. A file gets
/// its name only when it is whole. Safe for many threads, and for many builds at once.
/// </summary>
public sealed class ImageCache(CacheFolder cache)
{
    private readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> made = new(StringComparer.Ordinal);

    private readonly string folder = cache.Images;

    /// <summary>True where the picture of this name was made already.</summary>
    /// <param name="name">Relative, with forward slashes.</param>
    public bool Holds(string name)
    {
        used.TryAdd(name, 0);
        return IsKnown(name)
            && new FileInfo(PathOf(name)) is { Exists: true, Length: > ChecksummedFile.ChecksumLength };
    }

    public void Keep(string name, byte[] bytes)
    {
        used.TryAdd(name, 0);
        made.TryAdd(name, 0);
        ChecksummedFile.Write(PathOf(name), bytes);
    }

    /// <summary>Writes the picture of this name, which is made now where no build has made it yet.</summary>
    public void CopyTo(string name, Stream target, Func<byte[]> make)
    {
        used.TryAdd(name, 0);
        if (IsKnown(name) && ChecksummedFile.Read(PathOf(name)) is { } known)
        {
            target.Write(known.Span);
            return;
        }

        var bytes = make();
        Keep(name, bytes);
        target.Write(bytes);
    }

    /// <summary>Deletes what no build has asked this cache for and is older than that moment. Gives the number of files.</summary>
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

    private bool IsKnown(string name) => !cache.IsBypassed || made.ContainsKey(name);

    private string PathOf(string name) => Path.Combine(folder, name);

    private string NameOf(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
