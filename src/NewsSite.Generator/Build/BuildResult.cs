using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Build;

/// <summary>What a build did.</summary>
/// <param name="Summary">Null where no site could be made.</param>
/// <param name="Diagnostics">Every problem, sorted.</param>
/// <param name="Images">How many pictures were made now, and how many the site has; null where none were looked for.</param>
/// <param name="SearchIndex">The files of the search index; empty where none was made.</param>
public sealed record BuildResult(
    BuildOutcome Outcome,
    BuildSummary? Summary,
    ImmutableArray<Diagnostic> Diagnostics,
    StageTimer Timer,
    ImageCount? Images,
    ImmutableArray<OutputFile> SearchIndex
)
{
    /// <summary>True where something was reported that keeps a site from being written.</summary>
    public bool HasErrors(OutputOptions output) =>
        Diagnostics.Any(problem =>
            problem.Severity == Severity.Error || (output.Strict && problem.Severity == Severity.Warning)
        );
}

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    /// <summary>The folder holds the new site.</summary>
    Written,

    /// <summary>Nothing is new since the last build: the folder holds the site already.</summary>
    UpToDate,

    /// <summary>Something keeps the site from being written; the folder is as it was.</summary>
    NotWritten,
}

/// <summary>How many pictures a build made, and how many the site has in all.</summary>
public sealed record ImageCount(int Made, int All);
