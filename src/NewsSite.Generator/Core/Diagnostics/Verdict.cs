namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// Answer to the question «may this be published?». An error stops publishing and a warning does not, whoever asks:
/// <c>build</c>, <c>check</c>, the hook before a commit, the workflows and the host.
/// </summary>
public static class Verdict
{
    /// <summary>True if nothing that was reported stops the site from being published.</summary>
    /// <param name="strict">True if warnings stop it too, which only a command asked to be strict says.</param>
    public static bool MayPublish(IEnumerable<Diagnostic> diagnostics, bool strict = false) =>
        !diagnostics.Any(diagnostic => Stops(diagnostic, strict));

    /// <summary>True if one diagnostic alone stops the site from being published.</summary>
    /// <inheritdoc cref="MayPublish"/>
    public static bool Stops(Diagnostic diagnostic, bool strict = false) =>
        diagnostic.Severity == Severity.Error || (strict && diagnostic.Severity == Severity.Warning);
}
