namespace NewsSite.Languages;

/// <summary>Either an ending to strip, or steps of which the first that matches or all are done.</summary>
public sealed record StemmingStep
{
    /// <summary>
    /// Groups of endings: the region they may begin in, what the letter before must be (V a vowel, C none, or one
    /// of these letters; empty for any), the endings parted by spaces and, if not nothing, what takes their place.
    /// </summary>
    public string[][]? Strip { get; init; }

    /// <summary>Steps to do when this one has stripped something.</summary>
    public StemmingStep[]? Then { get; init; }

    public StemmingStep[]? First { get; init; }

    public StemmingStep[]? All { get; init; }
}
