using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>The searchable documents of a language, newest first.</summary>
internal sealed record SearchDocuments(Language Language, ImmutableArray<KeyedDocument> All)
{
    /// <summary>Returns the documents with their analyses; needed only if the index is not cached.</summary>
    public ImmutableArray<SearchDocument> Read() =>
        [.. All.AsParallel().AsOrdered().Select(document => document.Read())];

    /// <summary>Returns everything that the index of the documents depends on, as parts of a cache key.</summary>
    public IEnumerable<string> Parts()
    {
        foreach (var document in All)
        {
            // The key of the texts covers the title, summary and date.
            yield return document.Texts.Key.ToString(CultureInfo.InvariantCulture);
            yield return document.Address;
            yield return string.Join(' ', document.Topics);
        }
    }
}

/// <summary>A document with the cache key of its texts.</summary>
/// <param name="Topics">The ids of topics.</param>
internal sealed record KeyedDocument(string Address, DateOnly Day, ImmutableArray<string> Topics, KeyedTexts Texts)
{
    public SearchDocument Read() =>
        new()
        {
            Address = Address,
            Title = Texts.Title,
            Date = Day,
            Summary = Texts.Summary,
            Topics = Topics,
            Texts = Texts.Analysis(),
        };
}
