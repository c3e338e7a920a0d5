namespace NewsSite.Languages;

/// <summary>
/// A step of the stemmer: either endings to strip, or inner steps, of which the first match or all run.
/// </summary>
public sealed record StemmingStep
{
    /// <summary>
    /// Groups of endings. Each lists the region, the letter required before the ending (V a vowel, C a consonant, or
    /// one of these letters; empty for any), the endings separated by spaces, and optionally a replacement.
    /// </summary>
    public string[][]? Strip { get; init; }

    /// <summary>Steps that run if this one stripped something.</summary>
    public StemmingStep[]? Then { get; init; }

    public StemmingStep[]? First { get; init; }

    public StemmingStep[]? All { get; init; }
}
