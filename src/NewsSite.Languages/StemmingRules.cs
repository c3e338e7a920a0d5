namespace NewsSite.Languages;

/// <summary>
/// Rules of a stemmer: the endings to strip from a folded word, in which order and after which letters.
/// </summary>
/// <remarks>Endings consist of letters and symbols. A symbol is a capital Latin letter. It stands for a letter that
/// depends on the word before it: <c>LAр</c> is -лар after a vowel, -тар after т, -дор after о and a voiced consonant.
/// Each step strips the longest matching ending. Letters before <c>|</c> must match but are not stripped: <c>стан|</c>
/// strips nothing, which protects it from -тан.</remarks>
public sealed record StemmingRules
{
    /// <summary>Vowels of all alphabets in which words may take endings.</summary>
    public required string Vowels { get; init; }

    /// <summary>Symbols that depend on the last vowel before them: each form, and the vowels it may follow.</summary>
    public required Dictionary<char, Dictionary<char, string>> Harmony { get; init; }

    /// <summary>Symbols that depend on the letter before them: each form, and the letters it may follow.</summary>
    public required Dictionary<char, Dictionary<char, string>> Assimilation { get; init; }

    /// <summary>
    /// Earliest start of an ending, by region. <c>VC</c>: after the first vowel and the first consonant after it.
    /// <c>.</c> matches any letter. If there are several patterns, separated by spaces, the latest position counts.
    /// </summary>
    public required Dictionary<string, string> Regions { get; init; }

    public required StemmingStep[] Steps { get; init; }

    /// <summary>Stems that lose a vowel before an ending: орд- → орун.</summary>
    public required Dictionary<string, string> Irregular { get; init; }
}
