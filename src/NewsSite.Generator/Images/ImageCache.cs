using System.Collections.Concurrent;
using NewsSite.Generator.Sources;

namespace NewsSite.Generator.Images;

/// <summary>
/// A folder that remembers pictures made by earlier builds, by their names; a name says by hashes what went into the
/// picture and how it was made, so what is found is always right. A file gets its name only when it is whole. Safe for
/// many threads, and for many builds at once.
/// </summary>
/// <param name="folder">It need not exist.</param>
public sealed class ImageCache(string folder)
{
    private readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);

    /// <summary>True where the picture of this name was made already.</summary>
    /// <param name="name">Relative, with forward slashes.</param>
    public bool Holds(string name)
    {
        used.TryAdd(name, 0);
        return new FileInfo(PathOf(name)) is { Exists: true, Length: > 0 };
    }

    public void Keep(string name, byte[] bytes)
    {
        used.TryAdd(name, 0);
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Replace(path, bytes);
    }

    /// <summary>Writes the picture of this name, which is made now where no build has made it yet.</summary>
    public void CopyTo(string name, Stream target, Func<byte[]> make)
    {
        if (!Holds(name))
        {
            Keep(name, make());
        }

        using var source = File.OpenRead(PathOf(name));
        source.CopyTo(target);
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

    private string PathOf(string name) => Path.Combine(folder, name);

    private string NameOf(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
