using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Formats;

/// <summary>The problems of one run, as <c>check</c> writes them.</summary>
/// <param name="Folder">
/// The source folder's path in its repository, with a slash at its end, or empty: other tools count paths from there.
/// </param>
internal sealed record FoundProblems(ImmutableArray<Diagnostic> Problems, MessageLanguage Language, string Folder)
{
    public int Count(Severity severity) => Problems.Count(problem => problem.Severity == severity);
}
