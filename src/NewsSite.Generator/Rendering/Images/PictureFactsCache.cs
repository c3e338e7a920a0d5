using System.Collections.Concurrent;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// The facts of pictures whose files have not changed since they were read, kept in a file of the cache folder, so that
/// a repeated build reads no picture at all.
/// </summary>
internal sealed class PictureFactsCache
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PictureFacts> byHash = new(StringComparer.Ordinal);
    private readonly Lock loading = new();
    private bool loaded;
    private volatile bool changed;

    private sealed record Entry(DateTime Modified, long Length, PictureFacts Facts);

    /// <summary>The facts of a file as it is now, or null where it must be read.</summary>
    public PictureFacts? Recall(CacheFolder cache, string path, FileInfo file)
    {
        LoadOnce(cache);
        return
            entries.TryGetValue(path, out var entry)
            && entry.Modified == file.LastWriteTimeUtc
            && entry.Length == file.Length
            ? entry.Facts
            : null;
    }

    /// <summary>The facts of a picture of these bytes, wherever it lay and whenever it was written: a fresh clone.</summary>
    public PictureFacts? Recall(string hash) => byHash.GetValueOrDefault(hash);

    public void Remember(string path, FileInfo file, PictureFacts facts)
    {
        if (FileClock.IsSettled(file.LastWriteTimeUtc))
        {
            Add(path, new Entry(file.LastWriteTimeUtc, file.Length, facts));
            changed = true;
        }
    }

    /// <summary>Writes what is new, and forgets the pictures this build did not ask for.</summary>
    public void Save(CacheFolder cache, Func<string, bool> isUsed)
    {
        if (!changed)
        {
            return;
        }

        changed = false;
        StoredPicture[] pictures =
        [
            .. entries.Where(pair => isUsed(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Stored),
        ];
        StoredValue.TrySave(FileIn(cache), new StoredPictures(pictures));
    }

    private static string FileIn(CacheFolder cache) => Path.Combine(cache.Images, "pictures");

    private void LoadOnce(CacheFolder cache)
    {
        lock (loading)
        {
            if (!loaded && StoredValue.Load<StoredPictures>(cache, FileIn) is { } stored)
            {
                foreach (var picture in stored.Pictures)
                {
                    var modified = new DateTime(picture.Modified, DateTimeKind.Utc);
                    Add(picture.Path, new Entry(modified, picture.Length, picture.Facts));
                }
            }

            loaded = true;
        }
    }

    private static StoredPicture Stored(KeyValuePair<string, Entry> pair) =>
        new(pair.Key, pair.Value.Modified.Ticks, pair.Value.Length, pair.Value.Facts);

    private void Add(string path, Entry entry)
    {
        entries[path] = entry;
        byHash[entry.Facts.Hash] = entry.Facts;
    }
}

/// <summary>The facts of pictures as the cache keeps them.</summary>
[MemoryPackable]
internal sealed partial record StoredPictures(StoredPicture[] Pictures);

/// <param name="Modified">When its file was changed, in ticks of UTC.</param>
[MemoryPackable]
internal sealed partial record StoredPicture(string Path, long Modified, long Length, PictureFacts Facts);
