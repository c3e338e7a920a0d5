using System.Collections.Immutable;

namespace NewsSite.Serving;

/// <summary>The server-sent event that tells open pages of a state, as JSON.</summary>
internal sealed record LiveEvent(int Version, bool IsGood, ImmutableArray<Problem> Problems);
