namespace NewsSite.Languages;

/// <summary>
/// A stemmer as data: which endings to take off a folded word, in which order and after what.
/// </summary>
/// <remarks>
/// An ending is written in letters and symbols. A symbol, a capital Latin letter, is a letter that changes with the
/// word before it: <c>LAр</c> is -лар after a vowel, -тар after т, -дор after о and a voiced consonant. Of all endings
/// of a step the longest that fits is taken. Letters before <c>|</c> must be there but stay: <c>стан|</c> takes nothing
/// off, so that -тан is not taken either.
/// </remarks>
public sealed record StemmingRules
{
    /// <summary>The vowels, of every alphabet that a word with endings may be written in.</summary>
    public required string Vowels { get; init; }

    /// <summary>Symbols that look at the last vowel before them: each form, and the vowels it may follow.</summary>
    public required Dictionary<char, Dictionary<char, string>> Harmony { get; init; }

    /// <summary>Symbols that look at the letter before them: each form, and the letters it may follow.</summary>
    public required Dictionary<char, Dictionary<char, string>> Assimilation { get; init; }

    /// <summary>
    /// Where in a word an ending may begin. <c>VC</c>: after the first vowel and the first other letter after it;
    /// <c>.</c> is any letter. Of several patterns, parted by spaces, the latest place counts.
    /// </summary>
    public required Dictionary<string, string> Regions { get; init; }

    public required StemmingStep[] Steps { get; init; }

    /// <summary>Stems that lose a vowel before an ending: орд- → орун.</summary>
    public required Dictionary<string, string> Irregular { get; init; }
}
