using System.IO.Hashing;
using System.Text;
using NewsSite.Generator.Core.Caching;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Remembers the analysis of texts, and which files an index has: with a cache, from one run to the next.</summary>
internal sealed class SearchCache : IDisposable
{
    private readonly BlobPack? pack;

    /// <param name="cache">Null, to remember nothing.</param>
    public SearchCache(CacheFolder? cache = null) => pack = cache is null ? null : new BlobPack(cache, "search");

    /// <summary>True where what is given to it is kept, and texts need not be.</summary>
    public bool IsKept => pack is not null;

    /// <summary>Makes the analysis of these texts, where no build has made it yet, and keeps it.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    /// <returns>False where it cannot be kept.</returns>
    public bool Prepare(UInt128 key, Func<AnalyzedTexts> analyze) =>
        pack is not null && (pack.Uses(key) || pack.Add(key, analyze().Bytes.Span));

    /// <summary>The analysis of these texts, made now where no build has made it yet.</summary>
    /// <param name="key">A hash of the texts and of the language.</param>
    public AnalyzedTexts Analysis(UInt128 key, Func<AnalyzedTexts> analyze)
    {
        if (pack?.Read(key) is { } bytes && AnalyzedTexts.Read(bytes) is { } known)
        {
            return known;
        }

        var made = analyze();
        pack?.Add(key, made.Bytes.Span);
        return made;
    }

    /// <summary>The names of the files of an index that was made before, or null.</summary>
    /// <param name="key">A hash of the documents and of the language.</param>
    public string[]? FilesOf(UInt128 key) => pack?.ReadValue<string[]>(key);

    public void RememberFiles(UInt128 key, string[] names) => pack?.AddValue(key, names);

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

    public void Save() => pack?.Save();

    public void Dispose() => pack?.Dispose();
}
