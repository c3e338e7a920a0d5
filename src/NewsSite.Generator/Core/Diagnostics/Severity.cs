namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Severity of a diagnostic. An error stops the build from being written.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
