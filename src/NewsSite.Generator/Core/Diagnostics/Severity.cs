namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>How much a diagnostic weighs: an error stops the build from being written.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
