using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Import.Writing;

/// <summary>Outcome of <c>check</c> after an import.</summary>
/// <param name="Errors">Errors in the imported stories.</param>
/// <param name="AllErrors">Number of errors in the whole archive.</param>
/// <param name="Warnings">Number of warnings in the imported stories.</param>
internal sealed record ImportCheck(ImmutableArray<Diagnostic> Errors, int AllErrors, int Warnings)
{
    public bool Passes => AllErrors == 0;

    /// <summary>Sorts the problems of the archive into those of imported stories and others.</summary>
    public static ImportCheck Of(ImportResult result, ImmutableArray<Diagnostic> problems)
    {
        var folders = result.Stories.Select(story => $"content/news/{story.Key}").ToHashSet(StringComparer.Ordinal);
        var own = problems
            .Where(problem =>
                problem.Location.Path.Split('/') is { Length: > 4 } parts
                && folders.Contains(string.Join('/', parts[..5]))
            )
            .ToList();
        return new ImportCheck(
            [.. own.Where(problem => problem.Severity == Severity.Error)],
            problems.Count(problem => problem.Severity == Severity.Error),
            own.Count(problem => problem.Severity == Severity.Warning)
        );
    }

    /// <summary>Returns the outcome in one sentence.</summary>
    public string Summary(MessageLanguage language) =>
        Passes
            ? ImportTexts.CheckPassed.In(language, Warnings)
            : ImportTexts.CheckFailed.In(language, AllErrors, Errors.Length);
}
