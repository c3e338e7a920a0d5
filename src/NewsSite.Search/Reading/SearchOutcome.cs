using System.Collections.Immutable;

namespace NewsSite.Search.Reading;

/// <summary>The answer to a query.</summary>
public sealed record SearchOutcome
{
    public required int Total { get; init; }

    /// <summary>The first results, up to the limit.</summary>
    public required ImmutableArray<SearchResult> Results { get; init; }

    /// <summary>Number of results in each year, newest first.</summary>
    public required ImmutableArray<ValueCount<int>> Years { get; init; }

    /// <summary>Number of results in each topic, largest first.</summary>
    public required ImmutableArray<ValueCount<string>> Topics { get; init; }

    /// <summary>The query as it was read, if not as typed.</summary>
    public SearchedInstead? Instead { get; init; }

    /// <summary>Words that were read in another way, because the index does not have them.</summary>
    public required ImmutableArray<ReadWord> Read { get; init; }

    /// <summary>Words that no document has, however they are read, excluded ones too.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Stop words of the query, which are not searched for.</summary>
    public required ImmutableArray<string> Ignored { get; init; }

    /// <summary>Words whose documents were left out.</summary>
    public required ImmutableArray<string> Excluded { get; init; }

    /// <summary>The terms searched for.</summary>
    public required ImmutableArray<string> Terms { get; init; }
}

/// <param name="Lacks">Words of the query that the document does not have, but others do.</param>
public sealed record SearchResult(
    string Address,
    string Title,
    DateOnly Date,
    ImmutableArray<string> Topics,
    string Summary,
    double Score,
    ImmutableArray<string> Lacks
);

public sealed record SearchedInstead(RewritingKind Kind, string Query);

/// <summary>A word as typed, and as it was read.</summary>
public sealed record ReadWord(string Typed, string Read, RewritingKind Kind);

public readonly record struct ValueCount<T>(T Value, int Count);
