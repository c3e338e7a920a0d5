using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>A value with the place its author wrote it at.</summary>
public sealed record Written<T>(T Value, SourceLocation Location);
