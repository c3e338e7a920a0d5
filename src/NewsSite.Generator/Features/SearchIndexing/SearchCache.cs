using System.IO.Hashing;
using System.Text;
using NewsSite.Generator.Core.Caching;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Caches the analysis of texts, and the file names of indexes.</summary>
/// <param name="cache">The cache folder; null to cache in memory only.</param>
internal sealed class SearchCache(CacheFolder? cache = null) : IDisposable
{
    private readonly CacheStore store = CacheStore.Open(cache, "search");

    /// <summary>True if analyses are cached on disk: they can be made early without occupying memory.</summary>
    public bool IsOnDisk { get; } = cache is not null;

    /// <summary>Ensures that an analysis is cached. False if it cannot be cached.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    public bool Prepare(UInt128 key, Func<AnalyzedTexts> analyze) =>
        store.Contains(key) || store.Add(key, analyze().Bytes.Span);

    /// <summary>Returns an analysis from the cache, or makes and caches it.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    public AnalyzedTexts Analysis(UInt128 key, Func<AnalyzedTexts> analyze)
    {
        if (store.Read(key) is { } bytes && AnalyzedTexts.Read(bytes) is { } cached)
        {
            return cached;
        }

        var analysis = analyze();
        store.Add(key, analysis.Bytes.Span);
        return analysis;
    }

    /// <summary>Returns the file names of an index made earlier, or null.</summary>
    /// <param name="key">A hash of the documents and of the language.</param>
    public string[]? FindFiles(UInt128 key) => store.ReadValue<string[]>(key);

    public void AddFiles(UInt128 key, string[] names) => store.AddValue(key, names);

    /// <summary>Returns a hash of everything that an index or document depends on.</summary>
    public static UInt128 KeyOf(Language language, IEnumerable<string> parts)
    {
        var hash = new XxHash128();
        hash.Append(Encoding.UTF8.GetBytes(language.Code));
        foreach (var part in parts)
        {
            hash.Append([0]);
            hash.Append(Encoding.UTF8.GetBytes(part));
        }

        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>Saves the entries that this build used.</summary>
    public void Save() => store.Save();

    public void Dispose() => store.Dispose();
}
