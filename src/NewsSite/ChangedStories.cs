using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>
/// Keeps the diagnostics of changed stories and pages, and those outside any story: configuration, theme, routes. A
/// story counts as changed if any file in its folder is.
/// </summary>
internal static partial class ChangedStories
{
    public static ImmutableArray<Diagnostic> Of(ImmutableArray<Diagnostic> problems, IReadOnlySet<string> changedFiles)
    {
        var touched = changedFiles.Select(StoryOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. problems.Where(problem =>
                StoryOf(problem.Location.Path) is not { } story
                || touched.Contains(story)
                || problem.Related.Any(place => StoryOf(place.Path) is { } other && touched.Contains(other))
            ),
        ];
    }

    /// <summary>
    /// Returns the story or page that a path belongs to, or null. Its folder and 15-a.ky.md both give
    /// content/news/2022/03/15-a.
    /// </summary>
    private static string? StoryOf(string path) => Story().Match(path) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("^content/(news/[0-9]{4}/[0-9]{2}|pages)/[^/.]+")]
    private static partial Regex Story();
}
