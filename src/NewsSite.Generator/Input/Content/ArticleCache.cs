using System.Collections.Concurrent;
using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Cache of articles and of the diagnostics from reading them. An entry is valid while its file is unchanged.
/// </summary>
/// <param name="cache">Folder that keeps articles between runs; null to keep them in memory only.</param>
internal sealed class ArticleCache(CacheFolder? cache = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly CacheStore? store = cache is null ? null : CacheStore.Open(cache, "articles");

    /// <summary>All inputs of an article besides its path.</summary>
    /// <param name="TimeZone">See <see cref="TimeZoneKey"/>.</param>
    /// <param name="Languages">The ids of the site's languages.</param>
    private sealed record Stamp(FileStamp File, string TimeZone, string Languages);

    /// <summary>Cached result of reading a file.</summary>
    /// <param name="IsSettled">False if the file may have changed since without a new modification time.</param>
    private sealed record Entry(Stamp Stamp, bool IsSettled, Article? Article, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>
    /// Returns the article in a file, or null if it cannot be read. Reads the file only if it changed.
    /// </summary>
    /// <param name="path">Path relative to the source folder.</param>
    /// <param name="read">Reads the file if it is not cached.</param>
    public Article? Read(
        SourceFolder source,
        string path,
        SiteConfiguration configuration,
        DiagnosticBag diagnostics,
        Func<DiagnosticBag, Article?> read
    )
    {
        var stamp = new Stamp(
            source.EarlierStampOf(path),
            TimeZoneKey.Of(configuration.TimeZone),
            configuration.LanguageIds
        );
        if (!entries.TryGetValue(path, out var entry) || entry.Stamp != stamp || !entry.IsSettled)
        {
            entries[path] = entry =
                LoadStored(path, stamp) ?? ReadFile(path, stamp with { File = source.FactsOf(path).Stamp }, read);
        }

        diagnostics.Add(entry.Diagnostics);
        return entry.Article;
    }

    /// <summary>Keeps the articles used by this run for the next one.</summary>
    public void Save() => store?.Save();

    public void Dispose() => store?.Dispose();

    private Entry? LoadStored(string path, Stamp stamp) =>
        store?.ReadValue<CachedArticle>(KeyOf(path, stamp)) is { } stored
            ? new Entry(stamp, true, stored.Article, stored.Diagnostics)
            : null;

    private Entry ReadFile(string path, Stamp stamp, Func<DiagnosticBag, Article?> read)
    {
        var isSettled = stamp.File.IsSettled;
        var diagnostics = new DiagnosticBag();
        var entry = new Entry(stamp, isSettled, read(diagnostics), diagnostics.ToSorted());
        if (isSettled)
        {
            store?.AddValue(KeyOf(path, stamp), new CachedArticle(entry.Article, entry.Diagnostics));
        }

        return entry;
    }

    private static UInt128 KeyOf(string path, Stamp stamp)
    {
        var hash = PartsHash.Start();
        hash.AppendValue(stamp.File);
        hash.AppendUtf16(stamp.TimeZone);
        hash.Append([0]);
        hash.AppendUtf16(stamp.Languages);
        hash.Append([0]);
        hash.AppendUtf16(path);
        return hash.Finish();
    }
}

/// <summary>Article with the diagnostics from reading it, as stored on disk.</summary>
/// <param name="Article">Null if the file could not be read.</param>
[MemoryPackable]
internal sealed partial record CachedArticle(Article? Article, ImmutableArray<Diagnostic> Diagnostics);
