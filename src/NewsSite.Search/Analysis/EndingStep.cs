using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsSite.Languages;

namespace NewsSite.Search.Analysis;

/// <summary>A compiled <see cref="StemmingStep"/>: endings to strip, or inner steps.</summary>
/// <param name="Then">Steps that run if this one stripped something.</param>
/// <param name="FirstOnly">True if only the first matching inner step runs.</param>
/// <param name="LongestOnly">True if the longest ending that the word has decides.</param>
internal sealed record EndingStep(
    EndingGroup[] Groups,
    EndingStep[] Then,
    EndingStep[] Inner,
    bool FirstOnly,
    bool LongestOnly
)
{
    /// <param name="regions">Names of the regions. Their indexes replace the names.</param>
    /// <param name="shapes">Shapes of what an ending leaves, by name.</param>
    public static EndingStep Of(StemmingStep step, List<string> regions, FrozenDictionary<string, Regex> shapes) =>
        new(
            [.. (step.Strip ?? []).Select(group => EndingGroup.Of(group, regions, shapes))],
            [.. (step.Then ?? []).Select(inner => Of(inner, regions, shapes))],
            [.. (step.First ?? step.All ?? []).Select(inner => Of(inner, regions, shapes))],
            FirstOnly: step.First is not null,
            LongestOnly: step.Longest ?? false
        );
}
