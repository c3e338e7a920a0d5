using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>Options of an index: fields, and the sizes of files.</summary>
public sealed record SearchIndexOptions
{
    public ImmutableArray<SearchField> Fields { get; init; } = [new("title", 6), new("summary", 2), new("body", 1)];

    /// <summary>Also writes <c>lunr.json</c>, the whole index as one file for lunr.js 2.3.9.</summary>
    public bool LunrIndex { get; init; }

    /// <summary>
    /// Maximum bytes of postings in a file of terms, unless one term has more. One word of a query downloads one file.
    /// </summary>
    public int ShardSize { get; init; } = 12 * 1024;

    /// <summary>Number of documents described in one file.</summary>
    public int DocumentsInBlock { get; init; } = 8;
}
