using NewsSite.Languages;

namespace NewsSite.Search.Analysis;

/// <summary>A compiled <see cref="StemmingStep"/>: endings to strip, or inner steps.</summary>
/// <param name="Then">Steps that run if this one stripped something.</param>
/// <param name="FirstOnly">True if only the first matching inner step runs.</param>
internal sealed record EndingStep(EndingGroup[] Groups, EndingStep[] Then, EndingStep[] Inner, bool FirstOnly)
{
    /// <param name="regions">Names of the regions. Their indexes replace the names.</param>
    public static EndingStep Of(StemmingStep step, List<string> regions) =>
        new(
            [.. (step.Strip ?? []).Select(group => EndingGroup.Of(group, regions))],
            [.. (step.Then ?? []).Select(inner => Of(inner, regions))],
            [.. (step.First ?? step.All ?? []).Select(inner => Of(inner, regions))],
            FirstOnly: step.First is not null
        );
}
