namespace NewsSite.Generator.Tools.ExternalLinks;

/// <summary>Outcomes of a request.</summary>
internal enum LinkState
{
    Fine,
    Moved,
    Broken,

    /// <summary>Nothing certain: no connection, a timeout, or a server error.</summary>
    Unknown,
}

/// <summary>
/// The answer for one URL. <paramref name="Detail"/> is the status or failure in words, or the new URL of a moved page.
/// </summary>
internal sealed record LinkAnswer(LinkState State, string Detail, DateTimeOffset At);
