using System.Collections.Immutable;

namespace NewsSite.Search.Reading;

/// <summary>Order, filters and limit of a search.</summary>
public sealed record SearchOptions
{
    public bool NewestFirst { get; init; }

    public int? Year { get; init; }

    /// <summary>Topics that a result must have, all of them.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    public int Limit { get; init; } = 10;

    /// <summary>Disables rewriting if nothing is found as typed.</summary>
    public bool AsTyped { get; init; }

    /// <summary>True if the last word may get more letters: it is no typo yet, nor missing.</summary>
    public bool IsTyping { get; init; }
}
