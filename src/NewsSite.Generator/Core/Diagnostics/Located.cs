using MemoryPack;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>A value with the place its author wrote it at.</summary>
[MemoryPackable]
public sealed partial record Located<T>(T Value, SourceLocation Location);
