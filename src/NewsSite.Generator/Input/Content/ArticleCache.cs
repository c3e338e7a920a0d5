using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MemoryPack;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Input.Content;

/// <summary>
/// Remembers the articles read from files that have not changed since, and what was wrong with them; with a cache, from
/// one run to the next.
/// </summary>
/// <param name="cache">Where articles are kept from one run to the next; null, to keep them in memory only.</param>
internal sealed class ArticleCache(CacheFolder? cache = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly CacheStore? store = cache is null ? null : CacheStore.Open(cache, "articles");

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
            entries[path] = entry = Recall(path, stamp) ?? ReadAnew(path, stamp, read);
        }

        diagnostics.Add(entry.Diagnostics);
        return entry.Article;
    }

    /// <summary>Keeps for the next run what this one asked for.</summary>
    public void Save() => store?.Save();

    public void Dispose() => store?.Dispose();

    private Entry? Recall(string path, Stamp stamp) =>
        store?.ReadValue<CachedArticle>(KeyOf(path, stamp)) is { } known
            ? new Entry(stamp, true, known.Article, known.Diagnostics)
            : null;

    private Entry ReadAnew(string path, Stamp stamp, Func<DiagnosticBag, Article?> read)
    {
        var isSettled = FileClock.IsSettled(new DateTime(stamp.Modified, DateTimeKind.Utc));
        var found = new DiagnosticBag();
        var entry = new Entry(stamp, isSettled, read(found), found.ToSorted());
        if (isSettled)
        {
            store?.AddValue(KeyOf(path, stamp), new CachedArticle(entry.Article, entry.Diagnostics));
        }

        return entry;
    }

    private static UInt128 KeyOf(string path, Stamp stamp)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes([stamp.Modified, stamp.Length]));
        hash.Append(MemoryMarshal.AsBytes(stamp.TimeZone.AsSpan()));
        hash.Append([0]);
        hash.Append(MemoryMarshal.AsBytes(path.AsSpan()));
        return hash.GetCurrentHashAsUInt128();
    }
}

/// <summary>An article and what was wrong with its file.</summary>
/// <param name="Article">Null where the file could not be read.</param>
[MemoryPackable]
internal sealed partial record CachedArticle(Article? Article, ImmutableArray<Diagnostic> Diagnostics);
