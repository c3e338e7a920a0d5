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

    /// <summary>The rewritten query, if nothing was found as typed.</summary>
    public SearchedInstead? Instead { get; init; }

    /// <summary>Stop words of the query, which are not searched for.</summary>
    public required ImmutableArray<string> Ignored { get; init; }

    /// <summary>The terms searched for.</summary>
    public required ImmutableArray<string> Terms { get; init; }
}

public sealed record SearchResult(
    string Address,
    string Title,
    DateOnly Date,
    ImmutableArray<string> Topics,
    string Summary,
    double Score
);

public sealed record SearchedInstead(RewritingKind Kind, string Query);

public readonly record struct ValueCount<T>(T Value, int Count);
