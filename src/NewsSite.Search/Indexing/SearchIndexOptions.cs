using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>What is searched and which files are written.</summary>
public sealed record SearchIndexOptions
{
    public ImmutableArray<SearchField> Fields { get; init; } = [new("title", 6), new("summary", 2), new("body", 1)];

    /// <summary>Also write <c>lunr.json</c>, the whole index as one file for lunr.js 2.3.9.</summary>
    public bool LunrIndex { get; init; }

    /// <summary>Bytes of postings after which a file of terms is full: what one word of a query costs.</summary>
    public int ShardSize { get; init; } = 12 * 1024;

    /// <summary>Results described in one file.</summary>
    public int DocumentsInBlock { get; init; } = 8;
}
