using MemoryPack;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Value with its location in a source file.</summary>
[MemoryPackable]
public sealed partial record Located<T>(T Value, SourceLocation Location);
