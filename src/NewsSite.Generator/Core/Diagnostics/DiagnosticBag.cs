using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Collects the diagnostics of one run. Thread-safe.</summary>
/// <param name="warningsAreErrors">True if warnings also stop the build from being written.</param>
public sealed class DiagnosticBag(bool warningsAreErrors = false)
{
    private readonly ConcurrentQueue<Diagnostic> diagnostics = [];
    private volatile SeveritySettings settings = SeveritySettings.None;
    private volatile SilenceList silences = SilenceList.None;
    private volatile bool hasErrors;

    /// <summary>True if a diagnostic stops the build from being written.</summary>
    public bool HasErrors => hasErrors;

    /// <summary>
    /// Sets the severities of rules for all diagnostics, past and future. Call it once, after reading the settings and
    /// before starting other threads.
    /// </summary>
    public void Configure(SeveritySettings severities)
    {
        settings = severities;
        AddAgain();
    }

    /// <summary>
    /// Drops the diagnostics that articles allow, past and future. Call it after reading the articles and before
    /// starting other threads. A second call replaces the silences, but remembers which had an effect.
    /// </summary>
    internal void Silence(IEnumerable<Silence> allowed)
    {
        var list = new SilenceList(allowed);
        list.AddUsed(silences);
        silences = list;
        AddAgain();
    }

    /// <summary>Takes over which silences had an effect in another bag.</summary>
    internal void AddSilent(DiagnosticBag other) => silences.AddUsed(other.silences);

    /// <summary>True if a silence dropped a diagnostic.</summary>
    internal bool WasSilent(Silence silence) => silences.WasUsed(silence);

    public void Report(DiagnosticRule rule, SourceLocation location, params ReadOnlySpan<object> arguments) =>
        Add(new Diagnostic(rule, location, [.. arguments]));

    /// <summary>Adds diagnostics collected elsewhere.</summary>
    public void Add(IEnumerable<Diagnostic> others)
    {
        foreach (var diagnostic in others)
        {
            Add(diagnostic);
        }
    }

    private void Add(Diagnostic reported)
    {
        if (settings.Apply(reported) is not { } diagnostic || silences.Allows(diagnostic))
        {
            return;
        }

        diagnostics.Enqueue(diagnostic);
        if (Verdict.Stops(diagnostic, warningsAreErrors))
        {
            hasErrors = true;
        }
    }

    private void AddAgain()
    {
        Diagnostic[] reported = [.. diagnostics];
        diagnostics.Clear();
        hasErrors = false;
        Add(reported);
    }

    /// <summary>Returns the paths of files with errors.</summary>
    internal HashSet<string> PathsWithErrors() =>
        diagnostics
            .Where(diagnostic => Verdict.Stops(diagnostic, warningsAreErrors))
            .Select(diagnostic => diagnostic.Location.Path)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns all distinct diagnostics so far, sorted by location.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. diagnostics.Distinct().Order()];
}
