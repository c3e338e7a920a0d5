using System.Collections.Concurrent;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// The facts of pictures whose files have not changed since they were read, so that a repeated build reads no picture at
/// all. They lie beside the pictures made for the site, which hosts keep from one build to the next.
/// </summary>
internal sealed class PictureFactsCache
{
    private readonly CacheFolder? cache;
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private readonly Lazy<ConcurrentDictionary<string, CachedPicture>> byPath;
    private readonly Lazy<ConcurrentDictionary<string, PictureFacts>> byHash;
    private volatile bool isChanged;

    /// <param name="cache">Null, to remember in memory only.</param>
    public PictureFactsCache(CacheFolder? cache = null)
    {
        this.cache = cache;
        byPath = new(() => Load(cache));
        byHash = new(() =>
            new(
                byPath
                    .Value.Values.DistinctBy(picture => picture.Facts.Hash)
                    .Select(picture => KeyValuePair.Create(picture.Facts.Hash, picture.Facts)),
                StringComparer.Ordinal
            )
        );
    }

    /// <summary>The facts of a file as it is now, or null where it must be read.</summary>
    public PictureFacts? Find(string path, FileInfo file)
    {
        used[path] = true;
        return
            byPath.Value.TryGetValue(path, out var picture)
            && picture.Modified == file.LastWriteTimeUtc
            && picture.Length == file.Length
            ? picture.Facts
            : null;
    }

    /// <summary>The facts of a picture of these bytes, wherever it lay and whenever it was written: a fresh clone.</summary>
    public PictureFacts? Find(string hash) => byHash.Value.GetValueOrDefault(hash);

    public void Add(string path, FileInfo file, PictureFacts facts)
    {
        if (FileClock.IsSettled(file.LastWriteTimeUtc))
        {
            byPath.Value[path] = new CachedPicture(path, file.LastWriteTimeUtc, file.Length, facts);
            byHash.Value[facts.Hash] = facts;
            isChanged = true;
        }
    }

    /// <summary>Keeps for the next build the pictures this one asked for, where some are new.</summary>
    public void Save()
    {
        if (cache is not null && isChanged)
        {
            CachedPicture[] kept =
            [
                .. byPath
                    .Value.Values.Where(picture => used.ContainsKey(picture.Path))
                    .OrderBy(picture => picture.Path, StringComparer.Ordinal),
            ];
            StoredValue.TrySave(FileIn(cache), kept);
        }

        isChanged = false;
        used.Clear();
    }

    private static ConcurrentDictionary<string, CachedPicture> Load(CacheFolder? cache) =>
        new(
            (StoredValue.Load<CachedPicture[]>(cache, FileIn) ?? []).Select(picture =>
                KeyValuePair.Create(picture.Path, picture)
            ),
            StringComparer.Ordinal
        );

    private static string FileIn(CacheFolder cache) => Path.Combine(cache.Images, "pictures");
}

/// <summary>The facts of a picture, and the file they were read from.</summary>
/// <param name="Path">Relative to the source folder.</param>
/// <param name="Modified">When the file was changed, in UTC.</param>
/// <param name="Length">In bytes.</param>
[MemoryPackable]
internal sealed partial record CachedPicture(string Path, DateTime Modified, long Length, PictureFacts Facts);
