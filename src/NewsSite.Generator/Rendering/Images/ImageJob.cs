using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The variants to be made from one picture.</summary>
/// <param name="Names">The variants' names in the cache.</param>
/// <param name="Make">Makes the variants with the given names and caches them.</param>
public sealed record ImageJob(ImmutableArray<string> Names, Action<IReadOnlyCollection<string>> Make);
