namespace NewsSite.Generator.Tools.ExternalLinks;

/// <summary>How politely other hosts are asked.</summary>
public sealed record LinkCheckOptions
{
    /// <summary>Requests at one time, over all hosts; of one host there is only ever one.</summary>
    public int Concurrency { get; init; } = 8;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often an address is asked for again after no answer, 429 or 5xx.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first retry; doubled each time. A server's Retry-After takes its place.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait a server may ask for; above it the address counts as not checked.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause between two requests to a host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a good answer is good for; one that says no is asked for again each time.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(7);
}
