using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Serialization;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Caches the analysis of texts, and the parts of indexes.</summary>
/// <param name="cache">The cache folder; null to cache in memory only.</param>
internal sealed class SearchCache(CacheFolder? cache = null) : IDisposable
{
    /// <summary>Holds all values, by hashes of what they were made of.</summary>
    public CacheStore Store { get; } = CacheStore.Open(cache, "search");

    /// <summary>True if analyses are cached on disk: they can be made early without occupying memory.</summary>
    public bool IsOnDisk { get; } = cache is not null;

    /// <summary>Ensures that an analysis is cached. False if it cannot be cached.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    public bool Prepare(UInt128 key, Func<AnalyzedTexts> analyze) =>
        Store.Contains(key) || Store.Add(key, analyze().Bytes.Span);

    /// <summary>Returns an analysis from the cache, or makes and caches it.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    public AnalyzedTexts Analysis(UInt128 key, Func<AnalyzedTexts> analyze)
    {
        if (Store.Read(key) is { } bytes && AnalyzedTexts.Read(bytes) is { } cached)
        {
            return cached;
        }

        var analysis = analyze();
        Store.Add(key, analysis.Bytes.Span);
        return analysis;
    }

    /// <summary>Returns a hash of everything that an index or document depends on.</summary>
    public static UInt128 KeyOf(Language language, IEnumerable<string> parts)
    {
        var hash = PartsHash.Start();
        hash.AppendUtf8(language.Id);
        foreach (var part in parts)
        {
            hash.Append([0]);
            hash.AppendUtf8(part);
        }

        return hash.Finish();
    }

    /// <summary>Saves the entries that this build used.</summary>
    public void Save() => Store.Save();

    public void Dispose() => Store.Dispose();
}
