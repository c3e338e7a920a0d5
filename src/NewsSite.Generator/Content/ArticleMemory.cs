using System.Collections.Concurrent;
using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Caching;
using NewsSite.Generator.Configuration;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Sources;

namespace NewsSite.Generator.Content;

/// <summary>
/// Remembers the articles read from files that have not changed since, and what was wrong with them; with a cache, from
/// one run to the next.
/// </summary>
internal sealed class ArticleMemory
{
    private const string Name = "articles";

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Entry> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StoredEntry> stored = new(StringComparer.Ordinal);
    private readonly CacheFolder? cache;
    private volatile bool isChanged;

    /// <param name="cache">Where articles are kept from one run to the next; null, to keep them in memory only.</param>
    public ArticleMemory(CacheFolder? cache = null)
    {
        this.cache = cache;
        foreach (var entry in StoredValue.Load<StoredArticles>(cache, FileIn)?.Entries ?? [])
        {
            stored[entry.Path] = entry;
        }
    }

    /// <summary>Everything reading an article depends on besides its path.</summary>
    private sealed record Stamp(long Modified, long Length, string TimeZone);

    /// <param name="IsSettled">False where the file may have changed since it was read without showing it.</param>
    private sealed record Entry(Stamp Stamp, bool IsSettled, Article? Article, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>The article in a file, read anew only where the file changed.</summary>
    /// <param name="path">Relative to the source folder.</param>
    public Article? Read(
        SourceFolder source,
        string path,
        SiteConfiguration configuration,
        DiagnosticBag diagnostics,
        Func<DiagnosticBag, Article?> read
    )
    {
        var info = new FileInfo(source.Absolute(path));
        var stamp = new Stamp(
            info.Exists ? info.LastWriteTimeUtc.Ticks : 0,
            info.Exists ? info.Length : -1,
            configuration.TimeZone.Id
        );
        if (!entries.TryGetValue(path, out var entry) || entry.Stamp != stamp || !entry.IsSettled)
        {
            var isSettled = FileClock.IsSettled(new DateTime(stamp.Modified, DateTimeKind.Utc));
            entries[path] = entry = Restore(source, path, stamp) ?? ReadAnew(stamp, isSettled, read);
        }

        asked[path] = entry;
        diagnostics.Add(entry.Diagnostics);
        return entry.Article;
    }

    /// <summary>Keeps for the next run what this one asked for.</summary>
    public void Save()
    {
        if (cache is null || (!isChanged && asked.Count == stored.Count))
        {
            return;
        }

        var kept = asked
            .Where(pair => pair.Value.IsSettled)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => StoredOf(pair.Key, pair.Value));
        StoredValue.TrySave(FileIn(cache), new StoredArticles([.. kept]));
    }

    private static string FileIn(CacheFolder cache) => Path.Combine(cache.Builds, Name);

    private Entry ReadAnew(Stamp stamp, bool isSettled, Func<DiagnosticBag, Article?> read)
    {
        isChanged = true;
        var found = new DiagnosticBag();
        return new Entry(stamp, isSettled, read(found), found.ToSorted());
    }

    private Entry? Restore(SourceFolder source, string path, Stamp stamp) =>
        stored.TryGetValue(path, out var known)
        && (known.Modified, known.Length, known.TimeZone) == (stamp.Modified, stamp.Length, stamp.TimeZone)
            ? new Entry(
                stamp,
                true,
                known.Article?.Restore(path, () => ArticleReader.ReadBody(source, path)),
                [.. known.Diagnostics.Select(diagnostic => diagnostic.Restore())]
            )
            : null;

    private static StoredEntry StoredOf(string path, Entry entry) =>
        new(
            path,
            entry.Stamp.Modified,
            entry.Stamp.Length,
            entry.Stamp.TimeZone,
            entry.Article is { } article ? StoredArticle.Of(article) : null,
            [.. entry.Diagnostics.Select(StoredDiagnostic.Of)]
        );
}

[MemoryPackable]
internal sealed partial record StoredArticles(StoredEntry[] Entries);

/// <summary>What was in a file, and how the file was: changed when, in ticks of UTC, and how many bytes.</summary>
/// <param name="Article">Null where it could not be read.</param>
[MemoryPackable]
internal sealed partial record StoredEntry(
    string Path,
    long Modified,
    long Length,
    string TimeZone,
    StoredArticle? Article,
    StoredDiagnostic[] Diagnostics
);
