using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Configuration;
using NewsSite.Generator.Diagnostics;

namespace NewsSite.Generator.Content;

/// <summary>Remembers the articles read from files that have not changed since, and what was wrong with them.</summary>
internal sealed class ArticleMemory
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Everything reading an article depends on besides its path.</summary>
    private sealed record Stamp(DateTime Modified, long Length, string TimeZone);

    private sealed record Entry(Stamp Stamp, Article? Article, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>The article in a file, read anew only where the file changed.</summary>
    /// <param name="file">The absolute path.</param>
    public Article? Read(
        string file,
        SiteConfiguration configuration,
        DiagnosticBag diagnostics,
        Func<DiagnosticBag, Article?> read
    )
    {
        var info = new FileInfo(file);
        var stamp = new Stamp(
            info.Exists ? info.LastWriteTimeUtc : default,
            info.Exists ? info.Length : -1,
            configuration.TimeZone.Id
        );
        if (!entries.TryGetValue(file, out var entry) || entry.Stamp != stamp)
        {
            var found = new DiagnosticBag();
            entries[file] = entry = new Entry(stamp, read(found), found.ToSorted());
        }

        diagnostics.Add(entry.Diagnostics);
        return entry.Article;
    }
}
