using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>A page that can be found: what is searched, what a result shows, and what results are narrowed by.</summary>
public sealed record SearchDocument
{
    public required string Address { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public required string Summary { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>
    /// The texts of its fields, in the order of <see cref="SearchIndexOptions.Fields"/>, analysed in the index's language.
    /// </summary>
    public required AnalyzedTexts Texts { get; init; }
}
