using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Severities set in <c>checks:</c> of <c>site.yaml</c>, by rule code. Null turns a rule off.</summary>
public sealed record SeveritySettings(ImmutableDictionary<string, Severity?> ByCode)
{
    public static readonly SeveritySettings None = new(ImmutableDictionary<string, Severity?>.Empty);

    /// <summary>
    /// True if the site may set the severity of a rule. Errors cannot be set: they would break the site or lose
    /// content.
    /// </summary>
    public static bool CanSet(DiagnosticRule rule) => rule.Severity != Severity.Error;

    /// <summary>True if the site may make a rule an error: nothing that depends on the machine or on other hosts.</summary>
    public static bool CanMakeError(DiagnosticRule rule) => CanSet(rule) && rule.IsAboutContent;

    /// <summary>True if a rule is set to be an error.</summary>
    public bool MakesErrors => ByCode.ContainsValue(Severity.Error);

    /// <summary>Returns the diagnostic with its severity as set, or null if its rule is off.</summary>
    internal Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (!ByCode.TryGetValue(diagnostic.Rule.Code, out var set))
        {
            return diagnostic;
        }

        return set is { } severity ? diagnostic with { Severity = severity } : null;
    }
}
