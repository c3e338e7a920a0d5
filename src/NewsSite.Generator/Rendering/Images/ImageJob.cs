using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>Pictures to be made from one source, in one go.</summary>
/// <param name="Names">Their names in the cache.</param>
/// <param name="Make">Makes those of the names it is given, and keeps them in the cache.</param>
public sealed record ImageJob(ImmutableArray<string> Names, Action<IReadOnlyCollection<string>> Make);
