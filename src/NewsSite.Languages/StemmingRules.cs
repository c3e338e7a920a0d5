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

    /// <summary>
    /// Vowels that are consonants at the beginning of a word and after a vowel. Endings and <see cref="Shapes"/> have
    /// the consonant as a capital letter: in «say» it is Y. Null if the language has none.
    /// </summary>
    public string? Semivowels { get; init; }

    /// <summary>
    /// Beginnings of words, separated by spaces, that stand for the first <c>VC</c> of every region. Null for none.
    /// </summary>
    public string? Prefixes { get; init; }

    /// <summary>
    /// Shapes that a group may require, or with <c>!</c> refuse, of what an ending leaves: regular expressions of
    /// letters, classes and alternatives. Null for none.
    /// </summary>
    public Dictionary<string, string>? Shapes { get; init; }

    /// <summary>Words with a stem that no rule gives. Null for none.</summary>
    public Dictionary<string, string>? Exceptions { get; init; }

    /// <summary>Symbols that depend on the last vowel before them: each form, and the vowels it may follow.</summary>
    public required Dictionary<char, Dictionary<char, string>> Harmony { get; init; }

    /// <summary>Symbols that depend on the letter before them: each form, and the letters it may follow.</summary>
    public required Dictionary<char, Dictionary<char, string>> Assimilation { get; init; }

    /// <summary>
    /// Earliest start of an ending, by region. <c>VC</c>: after the first vowel and the first consonant after it.
    /// <c>.</c> matches any letter. If there are several patterns, separated by spaces, the latest position counts.
    /// </summary>
    public required Dictionary<string, string> Regions { get; init; }

    /// <summary>
    /// Words that keep their ending: nouns that look as if they had one. Separated by spaces, folded.
    /// </summary>
    public required string Whole { get; init; }

    /// <summary>
    /// Stems that <see cref="Further"/> steps leave alone. A group with <c>root</c> in place of a region strips an
    /// ending only if it leaves one of them.
    /// </summary>
    public required string Roots { get; init; }

    /// <summary>Steps that give the light stem.</summary>
    public required StemmingStep[] Steps { get; init; }

    /// <summary>Steps that lead from the light stem to the term, until it is a root or a whole word.</summary>
    public required StemmingStep[] Further { get; init; }

    /// <summary>Steps that always run last, to give stems with different last letters the same form.</summary>
    public required StemmingStep[] Finish { get; init; }

    /// <summary>Stems that lose a vowel before an ending: орд- → орун.</summary>
    public required Dictionary<string, string> Irregular { get; init; }
}
