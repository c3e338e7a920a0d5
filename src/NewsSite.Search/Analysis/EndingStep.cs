using NewsSite.Languages;

namespace NewsSite.Search.Analysis;

/// <summary>A <see cref="StemmingStep"/> made ready: endings to strip, or steps to do.</summary>
/// <param name="Then">What to do when this has stripped something.</param>
/// <param name="FirstOnly">Of the inner steps only the first that matches is done.</param>
internal sealed record EndingStep(EndingGroup[] Groups, EndingStep[] Then, EndingStep[] Inner, bool FirstOnly)
{
    /// <param name="regions">The names of the regions, in the order of their places.</param>
    public static EndingStep Of(StemmingStep step, List<string> regions) =>
        new(
            [.. (step.Strip ?? []).Select(group => EndingGroup.Of(group, regions))],
            [.. (step.Then ?? []).Select(inner => Of(inner, regions))],
            [.. (step.First ?? step.All ?? []).Select(inner => Of(inner, regions))],
            FirstOnly: step.First is not null
        );
}
