using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Languages;
using NewsSite.Search.Indexing;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>What can be found in a language, newest first.</summary>
internal sealed record SearchDocuments(Language Language, ImmutableArray<KeyedDocument> All)
{
    /// <summary>All with the analysis of their texts, which no build needs whose index is known.</summary>
    public ImmutableArray<SearchDocument> Read() =>
        [.. All.AsParallel().AsOrdered().Select(document => document.Read())];

    /// <summary>Everything an index of them depends on.</summary>
    public IEnumerable<string> Parts()
    {
        foreach (var document in All)
        {
            // What is left of a document has its title, summary and day in its key.
            yield return document.Texts.Key.ToString(CultureInfo.InvariantCulture);
            yield return document.Address;
            yield return string.Join(' ', document.Topics);
        }
    }
}

/// <summary>A document that may be known already.</summary>
/// <param name="Topics">Their ids.</param>
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
