namespace NewsSite.Languages;

/// <summary>
/// A step of the stemmer: either endings to strip, or inner steps, of which the first match or all run.
/// </summary>
public sealed record StemmingStep
{
    /// <summary>
    /// Groups of endings. Each lists the region, the letter required before the ending (C a consonant, V a vowel, V and
    /// letters a vowel or one of these, or only letters; empty for any), the endings separated by spaces, and optionally
    /// a replacement. There may be several conditions in place of the region, separated by spaces, and none: a shape must
    /// be left, <c>!shape</c> must not be, and <c>!region</c> must begin after what is left. In place of a region, <c>root</c> requires that one of <see cref="StemmingRules.Roots"/> is left,
    /// and <c>abbreviation</c> that letters without a vowel are left, except one at the end.
    /// </summary>
    public string[][]? Strip { get; init; }

    /// <summary>
    /// True if the longest ending that the word has decides: if its conditions do not hold, no shorter one is tried.
    /// </summary>
    public bool? Longest { get; init; }

    /// <summary>How often the step runs; once if absent.</summary>
    public int? Times { get; init; }

    /// <summary>Steps that run if this one stripped something.</summary>
    public StemmingStep[]? Then { get; init; }

    public StemmingStep[]? First { get; init; }

    public StemmingStep[]? All { get; init; }
}
