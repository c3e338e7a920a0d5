using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Counts what tells the language of a text: short words, word endings and letters.</summary>
internal sealed class LanguageSigns(KnownSigns known)
{
    private readonly int[] signs = new int[known.Entries.Length];

    /// <summary>Number of words in any alphabet.</summary>
    public int Words { get; private set; }

    /// <summary>Number of words in small Latin letters.</summary>
    public int LatinWords { get; private set; }

    /// <summary>Number of words in small Cyrillic letters.</summary>
    public int CyrillicWords { get; private set; }

    /// <param name="word">The word as written.</param>
    /// <param name="lowerCase">The same in lower case.</param>
    /// <param name="isName">True if the word is no sign of a language.</param>
    public void Add(ReadOnlySpan<char> word, ReadOnlySpan<char> lowerCase, bool isName = false)
    {
        Words++;
        LatinWords += char.IsAsciiLetterLower(word[0]) ? 1 : 0;
        CyrillicWords += word[0] is >= 'а' and <= 'ӿ' && char.IsLower(word[0]) ? 1 : 0;
        if (isName)
        {
            return;
        }

        for (var i = 0; i < signs.Length; i++)
        {
            signs[i] += SignsOf(known.Entries[i].Facts, known.Entries[i].OwnLetters, lowerCase);
        }
    }

    public int Of(Language language) => signs[known.IndexOf(language)];

    /// <summary>Returns the language with most signs, and their number.</summary>
    public (Language Language, int Signs) Most()
    {
        var most = Array.IndexOf(signs, signs.Max());
        return (known.Entries[most].Language, signs[most]);
    }

    /// <summary>True if a part of a text has more signs of another language than of its own.</summary>
    public static bool IsForeign(string text, string lowerCase, Range part, CheckedArticle version)
    {
        var own = version.Language;
        var signs = new LanguageSigns(version.Languages.Signs);
        foreach (var word in Checking.Words.In(lowerCase.AsSpan(part)))
        {
            signs.Add(text.AsSpan(part)[word], lowerCase.AsSpan(part)[word]);
        }

        return signs.Most() is var (language, count) && language != own && count > signs.Of(own);
    }

    /// <summary>
    /// Counts the signs of a language in a word: a common short word, a typical ending, a letter of its own.
    /// </summary>
    private static int SignsOf(Proofreading facts, string ownLetters, ReadOnlySpan<char> word)
    {
        var signs = facts.TypicalWords.Contains(word) ? 1 : 0;
        var endings = facts.TypicalEndings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= 4 && length < word.Length; length++)
        {
            if (endings.Contains(word[^length..]))
            {
                signs++;
                break;
            }
        }

        return word.IndexOfAny(ownLetters) >= 0 ? signs + 1 : signs;
    }
}
