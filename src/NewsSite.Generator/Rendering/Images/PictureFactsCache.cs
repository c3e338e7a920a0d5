using System.Collections.Concurrent;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// Caches the facts of pictures by path and stamp, so that a repeated build reads no picture. Stored beside the
/// cached variants, which hosts keep between builds.
/// </summary>
internal sealed class PictureFactsCache
{
    private readonly CacheFolder? cache;
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private readonly Lazy<ConcurrentDictionary<string, CachedPicture>> byPath;
    private readonly Lazy<ConcurrentDictionary<string, PictureFacts>> byHash;
    private volatile bool isChanged;

    /// <param name="cache">The cache folder; null to cache in memory only.</param>
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

    /// <summary>Returns the facts of a file whose stamp is unchanged, or null.</summary>
    public PictureFacts? Find(string path, FileStamp stamp)
    {
        used[path] = true;
        return byPath.Value.TryGetValue(path, out var picture) && picture.Stamp == stamp ? picture.Facts : null;
    }

    /// <summary>
    /// Returns the facts of a picture by hash, whatever its path and time, as in a fresh clone; or null.
    /// </summary>
    public PictureFacts? Find(string hash) => byHash.Value.GetValueOrDefault(hash);

    /// <summary>Caches the facts of a file, unless it was modified too recently to detect a further change.</summary>
    public void Add(string path, FileStamp stamp, PictureFacts facts)
    {
        if (stamp.IsSettled)
        {
            byPath.Value[path] = new CachedPicture(path, stamp, facts);
            byHash.Value[facts.Hash] = facts;
            isChanged = true;
        }
    }

    /// <summary>Saves the facts that this build used, if any were added.</summary>
    public void Save()
    {
        if (cache is not null && isChanged)
        {
            CachedPicture[] entries =
            [
                .. byPath
                    .Value.Values.Where(picture => used.ContainsKey(picture.Path))
                    .OrderBy(picture => picture.Path, StringComparer.Ordinal),
            ];
            StoredValue.TrySave(FileIn(cache), entries);
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
/// <param name="Stamp">The file's stamp before it was read.</param>
[MemoryPackable]
internal sealed partial record CachedPicture(string Path, FileStamp Stamp, PictureFacts Facts);
