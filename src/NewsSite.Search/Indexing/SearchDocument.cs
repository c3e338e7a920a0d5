using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>A document to index: its searchable texts, the data shown in results, and the data for filters.</summary>
public sealed record SearchDocument
{
    public required string Address { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public required string Summary { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>
    /// Texts of the document's fields, in the order of <see cref="SearchIndexOptions.Fields"/>, analysed in the index's
    /// language.
    /// </summary>
    public required AnalyzedTexts Texts { get; init; }
}
