using System.Collections.Immutable;

namespace NewsSite.Serving;

/// <summary>Server-sent event that gives open pages the current state, as JSON.</summary>
internal sealed record LiveEvent(int Version, bool IsGood, ImmutableArray<Problem> Problems);
