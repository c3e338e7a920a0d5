using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>An entry of the controlled vocabulary: <paramref name="Id"/> is its key and its part of addresses.</summary>
public sealed record Topic(string Id, ByLanguage<string> Name, SourceLocation Location);
