using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>
/// Keeps the diagnostics that concern a change: those that stop publishing, wherever they are, because a change breaks
/// other stories too; those of changed stories and pages; and those outside any story. A story counts as changed if any
/// file in its folder is.
/// </summary>
internal static partial class ChangedStories
{
    /// <param name="strict">True if warnings stop publishing too.</param>
    public static ImmutableArray<Diagnostic> Of(
        ImmutableArray<Diagnostic> problems,
        IReadOnlySet<string> changedFiles,
        bool strict
    )
    {
        var touched = Touched(changedFiles);
        return [.. problems.Where(problem => Verdict.Stops(problem, strict) || IsNear(problem, touched))];
    }

    /// <summary>Counts the problems that stop publishing in stories that the change does not touch.</summary>
    public static int Elsewhere(ImmutableArray<Diagnostic> problems, IReadOnlySet<string> changedFiles, bool strict)
    {
        var touched = Touched(changedFiles);
        return problems.Count(problem => Verdict.Stops(problem, strict) && !IsNear(problem, touched));
    }

    /// <summary>Keeps the diagnostics that are in, or name, one story.</summary>
    /// <param name="folder">Path of the story without language and extension: content/news/2022/03/15-a.</param>
    public static ImmutableArray<Diagnostic> About(ImmutableArray<Diagnostic> problems, string folder) =>
        [
            .. problems.Where(problem =>
                problem.Related.Prepend(problem.Location).Any(place => StoryOf(place.Path) == folder)
            ),
        ];

    /// <summary>True if a problem is in, or names, a touched story, or is outside any story.</summary>
    private static bool IsNear(Diagnostic problem, HashSet<string> touched) =>
        StoryOf(problem.Location.Path) is not { } story
        || touched.Contains(story)
        || problem.Related.Any(place => StoryOf(place.Path) is { } other && touched.Contains(other));

    private static HashSet<string> Touched(IReadOnlySet<string> changedFiles) =>
        changedFiles.Select(StoryOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Returns the story or page that a path belongs to, or null. Its folder and 15-a.ky.md both give
    /// content/news/2022/03/15-a.
    /// </summary>
    private static string? StoryOf(string path) => Story().Match(path) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("^content/(news/[0-9]{4}/[0-9]{2}|pages)/[^/.]+")]
    private static partial Regex Story();
}
