using NewsSite.Generator.Core.Diagnostics;

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

/// <summary>The answer for one URL.</summary>
/// <param name="MovedTo">The new URL of a moved page, else null.</param>
/// <param name="Why">The reason of a failure, else null.</param>
internal sealed record LinkAnswer(LinkState State, string? MovedTo, Message? Why, DateTimeOffset At);
