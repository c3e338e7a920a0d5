using System.Globalization;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Caches one part of an index, with all that is needed to update it.</summary>
internal sealed class PartCache(SearchCache cache, Language language, int place, SearchIndexOptions options)
{
    private readonly UInt128 key = SearchCache.KeyOf(
        language,
        [
            "part",
            place.ToString(CultureInfo.InvariantCulture),
            string.Join(' ', options.Fields.Select(field => field.Name)),
            // All sizes of files, also those to come.
            string.Join(
                ' ',
                typeof(SearchIndexOptions)
                    .GetProperties()
                    .Where(option => option.PropertyType == typeof(int))
                    .Select(option => $"{option.Name} {option.GetValue(options)}")
            ),
        ]
    );

    /// <summary>Returns the part that the last build made in this place, or null.</summary>
    public LastPart? Find() => cache.Store.ReadValue<LastPart>(key);

    /// <summary>Keeps a part for the next build as it is.</summary>
    public void Keep(LastPart last)
    {
        cache.Store.Contains(StateKey(last));
        foreach (var name in last.Names.Where(IsNeededForUpdates))
        {
            cache.Store.Contains(FileKey(name));
        }
    }

    /// <summary>Caches a part.</summary>
    /// <param name="part">Files without content are those of the part before.</param>
    /// <param name="documents">The key of each document.</param>
    /// <param name="texts">The key of each document's texts.</param>
    public LastPart Add(SearchIndexPart part, UInt128[] documents, UInt128[] texts)
    {
        var last = new LastPart(part.Entry, [.. part.Files.Select(file => file.Name)], documents, texts);
        Keep(last);
        cache.Store.AddValue(key, last);
        // A part that is small enough to be built anew is not updated.
        if (documents.Length > options.RunningDocuments)
        {
            cache.Store.Add(StateKey(last), part.State.Span);
            foreach (var (name, bytes) in part.Files.Where(file => IsNeededForUpdates(file.Name)))
            {
                if (bytes is { } made)
                {
                    cache.Store.Add(FileKey(name), made.Span);
                }
            }
        }

        return last;
    }

    /// <summary>Returns the part for an update, or null if its state is no longer cached.</summary>
    public SearchIndexPart? PartOf(LastPart last) =>
        cache.Store.Read(StateKey(last)) is { } state
            ? new SearchIndexPart(last.Entry, [.. last.Names.Select(name => new PartFile(name, null))], state)
            : null;

    /// <summary>Returns the content of a file of terms or positions, or null if it is no longer cached.</summary>
    public ReadOnlyMemory<byte>? ReadFile(string name) => cache.Store.Read(FileKey(name));

    /// <summary>Returns the analysis of texts of the last build, or null if it is no longer cached.</summary>
    public AnalyzedTexts? TextsBefore(UInt128 texts) =>
        cache.Store.Read(texts) is { } bytes ? AnalyzedTexts.Read(bytes) : null;

    private UInt128 StateKey(LastPart last) =>
        SearchCache.KeyOf(language, ["state", $"{key}", $"{SearchDocuments.HashOf(last.Documents)}"]);

    private UInt128 FileKey(string name) => SearchCache.KeyOf(language, ["file", name]);

    private static bool IsNeededForUpdates(string name) =>
        name.StartsWith("terms-", StringComparison.Ordinal)
        || (name.StartsWith("positions-", StringComparison.Ordinal) && name.EndsWith(".bin", StringComparison.Ordinal));
}
