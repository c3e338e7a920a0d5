using System.Collections.Immutable;

namespace NewsSite.Search.Files;

/// <summary>Files that change together, and what their names begin with.</summary>
internal sealed record FileGroup(string Prefix, ImmutableArray<SearchFile> Files);
