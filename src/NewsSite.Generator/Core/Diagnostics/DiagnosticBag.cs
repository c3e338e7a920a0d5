using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Collects the problems of one run, from any thread; passed as a parameter to whatever may find some.</summary>
/// <param name="warningsAreErrors">Warnings stop the build from being written, as errors do.</param>
public sealed class DiagnosticBag(bool warningsAreErrors = false)
{
    private readonly ConcurrentQueue<Diagnostic> diagnostics = [];
    private volatile SeveritySettings settings = SeveritySettings.None;
    private volatile bool hasErrors;

    /// <summary>True where something stops the build from being written.</summary>
    public bool HasErrors => hasErrors;

    /// <summary>
    /// Sets the severities of rules, for what is reported from now on and what was reported before. Called once, when
    /// the settings are read, before there is a second thread.
    /// </summary>
    public void Configure(SeveritySettings with)
    {
        settings = with;
        Diagnostic[] before = [.. diagnostics];
        diagnostics.Clear();
        hasErrors = false;
        Add(before);
    }

    public void Report(DiagnosticRule rule, SourceLocation location, params ReadOnlySpan<object> arguments) =>
        Add(new Diagnostic(rule, location, [.. arguments]));

    /// <summary>Takes over what was collected elsewhere.</summary>
    public void Add(IEnumerable<Diagnostic> others)
    {
        foreach (var diagnostic in others)
        {
            Add(diagnostic);
        }
    }

    private void Add(Diagnostic reported)
    {
        if (settings.Apply(reported) is not { } diagnostic)
        {
            return;
        }

        diagnostics.Enqueue(diagnostic);
        if (diagnostic.Severity == Severity.Error || (warningsAreErrors && diagnostic.Severity == Severity.Warning))
        {
            hasErrors = true;
        }
    }

    /// <summary>Everything reported so far, sorted by place, each once.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. diagnostics.Distinct().Order()];
}
