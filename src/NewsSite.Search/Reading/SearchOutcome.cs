using System.Collections.Immutable;

namespace NewsSite.Search.Reading;

/// <summary>The answer to a query.</summary>
public sealed record SearchOutcome
{
    public required int Total { get; init; }

    /// <summary>The first of them, as many as were asked for.</summary>
    public required ImmutableArray<SearchResult> Results { get; init; }

    /// <summary>How many results each year has, newest first.</summary>
    public required ImmutableArray<ValueCount<int>> Years { get; init; }

    /// <summary>How many results each topic has, most first.</summary>
    public required ImmutableArray<ValueCount<string>> Topics { get; init; }

    /// <summary>What was searched because nothing was found as typed.</summary>
    public SearchedInstead? Instead { get; init; }

    /// <summary>Words of the query too common to be looked for.</summary>
    public required ImmutableArray<string> Ignored { get; init; }

    /// <summary>The terms looked for.</summary>
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
