using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Entry of the controlled vocabulary.</summary>
/// <param name="Id">Key in <c>topics.yaml</c>, also a segment of URLs.</param>
public sealed record Topic(string Id, ByLanguage<string> Name, SourceLocation Location);
