using System.IO.Hashing;
using System.Text;
using NewsSite.Generator.Core.Caching;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Remembers the analysis of texts, and which files an index has.</summary>
/// <param name="cache">Null, to remember in memory only.</param>
internal sealed class SearchCache(CacheFolder? cache = null) : IDisposable
{
    private readonly CacheStore store = CacheStore.Open(cache, "search");

    /// <summary>True where analyses are kept on disk: they can then be made early, and need no memory until they are read.</summary>
    public bool IsOnDisk { get; } = cache is not null;

    /// <summary>Makes sure that the analysis of some texts is kept. False where it cannot be kept.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    public bool Prepare(UInt128 key, Func<AnalyzedTexts> analyze) =>
        store.Contains(key) || store.Add(key, analyze().Bytes.Span);

    /// <summary>The analysis of some texts, made now where no build has made it yet.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    public AnalyzedTexts Analysis(UInt128 key, Func<AnalyzedTexts> analyze)
    {
        if (store.Read(key) is { } bytes && AnalyzedTexts.Read(bytes) is { } known)
        {
            return known;
        }

        var made = analyze();
        store.Add(key, made.Bytes.Span);
        return made;
    }

    /// <summary>The names of the files of an index that was made before, or null.</summary>
    /// <param name="key">A hash of the documents and of the language.</param>
    public string[]? FindFiles(UInt128 key) => store.ReadValue<string[]>(key);

    public void AddFiles(UInt128 key, string[] names) => store.AddValue(key, names);

    /// <summary>A hash of everything that an index, or a document of it, is made of.</summary>
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

    /// <summary>Keeps for the next build what this one used.</summary>
    public void Save() => store.Save();

    public void Dispose() => store.Dispose();
}
