using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Formats;

/// <summary>The problems of one run, to be written by <c>check</c>.</summary>
/// <param name="Folder">The source folder's path in its repository, ending in a slash, or empty. Other tools expect
/// paths relative to the repository's root.</param>
internal sealed record ProblemReport(ImmutableArray<Diagnostic> Problems, MessageLanguage Language, string Folder)
{
    public int Count(Severity severity) => Problems.Count(problem => problem.Severity == severity);
}
