using System.Collections.Immutable;

namespace NewsSite.Search.Files;

/// <summary>Files that change together, and the prefix of their names.</summary>
internal sealed record FileGroup(string Prefix, ImmutableArray<SearchFile> Files);
