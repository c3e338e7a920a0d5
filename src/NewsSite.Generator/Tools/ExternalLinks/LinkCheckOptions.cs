namespace NewsSite.Generator.Tools.ExternalLinks;

/// <summary>Limits on requests, to spare other hosts.</summary>
public sealed record LinkCheckOptions
{
    /// <summary>Maximum number of concurrent requests over all hosts. Each host gets one at a time.</summary>
    public int Concurrency { get; init; } = 8;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Number of retries after no answer, 429 or 5xx.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Wait before the first retry. Doubles each time, unless the server sends Retry-After.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait accepted from a server. Above it, the URL counts as not checked.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Pause between two requests to a host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Lifetime of a good answer. Failures are requested again each time.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(7);
}
