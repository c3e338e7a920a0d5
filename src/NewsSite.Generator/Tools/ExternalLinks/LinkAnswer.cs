namespace NewsSite.Generator.Tools.ExternalLinks;

/// <summary>What became of a request for an address.</summary>
internal enum LinkState
{
    Fine,
    Moved,
    Broken,

    /// <summary>Nothing certain: no connection, no answer in time, or the server is ill.</summary>
    Unknown,
}

/// <summary>
/// The answer for one address. <paramref name="Detail"/> is the status or failure in words, or where the page moved to.
/// </summary>
internal sealed record LinkAnswer(LinkState State, string Detail, DateTimeOffset At);
