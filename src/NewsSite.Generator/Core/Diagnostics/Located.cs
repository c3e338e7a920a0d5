
namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>A value with the place its author wrote it at.</summary>
public sealed record Located<T>(T Value, SourceLocation Location);
