namespace NewsSite.Search.Reading;

/// <summary>How an answer is sorted, narrowed and cut.</summary>
public sealed record SearchOptions
{
    public bool NewestFirst { get; init; }

    public int? Year { get; init; }

    public string? Topic { get; init; }

    public int Limit { get; init; } = 10;

    /// <summary>Look for nothing else where nothing is found as typed.</summary>
    public bool AsTyped { get; init; }
}
