using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>
/// What <c>checks:</c> in <c>site.yaml</c> says: the severity of some rules by code; a null is a rule that is off.
/// </summary>
public sealed record SeveritySettings(ImmutableDictionary<string, Severity?> ByCode)
{
    public static readonly SeveritySettings None = new(ImmutableDictionary<string, Severity?>.Empty);

    /// <summary>
    /// True for a rule the site may set. What is an error by default would break the site or lose something if it went
    /// out, so it stays an error.
    /// </summary>
    public static bool CanSet(DiagnosticRule rule) => rule.Severity != Severity.Error;

    /// <summary>The diagnostic with its severity as set, or null where its rule is off.</summary>
    internal Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (!ByCode.TryGetValue(diagnostic.Rule.Code, out var set))
        {
            return diagnostic;
        }

        return set is { } severity ? diagnostic with { Severity = severity } : null;
    }
}
