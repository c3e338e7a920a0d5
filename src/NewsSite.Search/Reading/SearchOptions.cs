namespace NewsSite.Search.Reading;

/// <summary>Order, filters and limit of a search.</summary>
public sealed record SearchOptions
{
    public bool NewestFirst { get; init; }

    public int? Year { get; init; }

    public string? Topic { get; init; }

    public int Limit { get; init; } = 10;

    /// <summary>Disables rewriting if nothing is found as typed.</summary>
    public bool AsTyped { get; init; }
}
