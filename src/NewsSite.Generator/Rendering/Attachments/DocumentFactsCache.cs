using System.Collections.Concurrent;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// Caches the facts of documents by path and stamp, so that a repeated build reads no document. Documents that may
/// not be published are read again.
/// </summary>
/// <param name="cache">The cache folder; null to cache in memory only.</param>
internal sealed class DocumentFactsCache(CacheFolder? cache = null)
{
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private readonly Lazy<ConcurrentDictionary<string, CachedDocument>> documents = new(() => Load(cache));
    private volatile bool isChanged;

    /// <summary>Returns the facts of a file whose stamp is unchanged, or null.</summary>
    public DocumentFacts? Find(string path, FileStamp stamp)
    {
        used[path] = true;
        return documents.Value.TryGetValue(path, out var document) && document.Stamp == stamp ? document.Facts : null;
    }

    /// <summary>Caches the facts of a file, unless it was modified too recently to detect a further change.</summary>
    public void Add(string path, FileStamp stamp, DocumentFacts facts)
    {
        if (stamp.IsSettled)
        {
            documents.Value[path] = new CachedDocument(path, stamp, facts);
            isChanged = true;
        }
    }

    /// <summary>Drops the facts of a file that changed without a change of its stamp.</summary>
    public void Remove(string path) => isChanged |= documents.Value.TryRemove(path, out _);

    /// <summary>Saves the facts that this build used, if any were added.</summary>
    public void Save()
    {
        if (cache is not null && isChanged)
        {
            CachedDocument[] entries =
            [
                .. documents
                    .Value.Values.Where(document => used.ContainsKey(document.Path))
                    .OrderBy(document => document.Path, StringComparer.Ordinal),
            ];
            StoredValue.TrySave(FileIn(cache), entries);
        }

        isChanged = false;
        used.Clear();
    }

    private static ConcurrentDictionary<string, CachedDocument> Load(CacheFolder? cache) =>
        new(
            (StoredValue.Load<CachedDocument[]>(cache, FileIn) ?? []).Select(document =>
                KeyValuePair.Create(document.Path, document)
            ),
            StringComparer.Ordinal
        );

    private static string FileIn(CacheFolder cache) => Path.Combine(cache.Builds, "documents");
}

/// <summary>The facts of a document, and the file they were read from.</summary>
/// <param name="Path">Relative to the source folder.</param>
[MemoryPackable]
internal sealed partial record CachedDocument(string Path, FileStamp Stamp, DocumentFacts Facts);
