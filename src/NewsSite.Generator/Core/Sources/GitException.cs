namespace NewsSite.Generator.Core.Sources;

/// <summary>An error of git, with git's own message.</summary>
public sealed class GitException(string message) : Exception(message);
