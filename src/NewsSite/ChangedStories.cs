using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>
/// Leaves of all problems those of the stories and pages that were touched: by either language's file, or a photo beside
/// it. What is outside of any story — configuration, theme, addresses — is everybody's and always stays.
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

    /// <summary>The story or page a path belongs to: content/news/2022/03/15-a, for its folder and for 15-a.ky.md.</summary>
    private static string? StoryOf(string path) => Story().Match(path) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("^content/(news/[0-9]{4}/[0-9]{2}|pages)/[^/.]+")]
    private static partial Regex Story();
}
