using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NewsSite.Languages;

namespace NewsSite.Search.Analysis;

/// <summary>
/// Turns text into index terms in the same steps as analysis.js: split, normalise, repair, fold, stem. Thread-safe.
/// </summary>
public sealed class TextAnalyzer
{
    private const int LongestWord = 40;
    private readonly FrozenDictionary<char, char> folding;
    private readonly FrozenDictionary<char, char> homoglyphs;
    private readonly FrozenSet<string> stopWords;
    private readonly bool isLatin;
    private readonly string distinctive;
    private readonly Stemmer stemmer;

    public TextAnalyzer(SearchLanguage language)
    {
        folding = language.Folding.ToFrozenDictionary();
        homoglyphs = language
            .Homoglyphs.Letters.Zip(language.Homoglyphs.Meant, KeyValuePair.Create)
            .ToFrozenDictionary();
        stopWords = language.StopWords.Split(' ').ToFrozenSet(StringComparer.Ordinal);
        isLatin = language.Letters.Any(char.IsAsciiLetter);
        distinctive = language.Distinctive;
        stemmer = new Stemmer(language.Stemming);
    }

    /// <summary>Returns the words of a text, including stop words, which count as positions in a phrase.</summary>
    public IEnumerable<Token> Analyze(string text)
    {
        for (var index = 0; WordSplitter.NextWord(text, ref index) is var length && length > 0; index += length)
        {
            yield return new Token(Analyze(text.AsSpan(index, length)), index, length);
        }
    }

    /// <summary>Returns the index term of a single word, or an empty string for a stop word.</summary>
    public string Term(string word) => Analyze(word.AsSpan()).Term;

    /// <summary>Returns the stem of a single word, stop words included.</summary>
    public string Stem(string word) => stemmer.Stem(Analyze(word.AsSpan()).Folded).Deep;

    /// <summary>Returns the light stem of a single word, stop words included.</summary>
    public string LightStem(string word) => Analyze(word.AsSpan()).Light;

    /// <summary>Replaces the letters that people leave out.</summary>
    internal string Fold(string text) => Map(text, folding);

    /// <summary>Returns the forms of a word between itself and its term, which other rules might have left.</summary>
    internal IReadOnlyList<string> Readings(Word word)
    {
        var readings = new List<string>();
        stemmer.Stem(word.Folded, readings);
        return readings;
    }

    /// <summary>
    /// Converts to lower case, character by character: JavaScript would lower Σ by its neighbours and İ to two
    /// characters. Covers Latin, Greek, Cyrillic and Armenian, where the case mappings of Unicode no longer change.
    /// </summary>
    internal static string ToLower(string text) =>
        string.Create(
            text.Length,
            text,
            static (lower, text) =>
            {
                for (var i = 0; i < lower.Length; i++)
                {
                    lower[i] = text[i] switch
                    {
                        'Σ' => 'σ',
                        'İ' => 'i',
                        <= '\u058f' or (>= '\u1e00' and <= '\u1fff') => char.ToLowerInvariant(text[i]),
                        _ => text[i],
                    };
                }
            }
        );

    internal Word Analyze(ReadOnlySpan<char> word)
    {
        var plain = Normalise(word.ToString());
        var folded = Map(plain, folding);
        var (light, deep) = stemmer.Stem(folded);
        return new Word(plain, folded, light, stopWords.Contains(folded) ? "" : deep, Spelling(plain, light));
    }

    private string Normalise(string word)
    {
        var composed = IsSurelyComposed(word) ? word : word.Normalize(NormalizationForm.FormC);
        var lower = ToLower(Repair(WordSplitter.WithoutMarks(composed)));
        if (lower.Length <= LongestWord)
        {
            return lower;
        }

        return lower[..(char.IsHighSurrogate(lower[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
    }

    /// <summary>
    /// True if no character is a combining mark or can be composed with one. This holds for nearly every word, and the
    /// check is much faster than Unicode normalisation.
    /// </summary>
    private static bool IsSurelyComposed(string word)
    {
        foreach (var character in word)
        {
            if (character is not (< '\u0300' or (>= '\u0400' and <= '\u0481') or (>= '\u048a' and <= '\u052f')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Replaces homoglyphs of other alphabets in a word of the language's own.</summary>
    private string Repair(string word)
    {
        if (!word.Any(IsOwn))
        {
            return word;
        }

        for (var i = 0; i < word.Length; )
        {
            var rune = Rune.GetRuneAt(word, i);
            if (
                !(rune.IsBmp && (IsOwn(word[i]) || homoglyphs.ContainsKey(word[i])))
                && Rune.GetUnicodeCategory(rune)
                    is not (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber)
            )
            {
                return word;
            }

            i += rune.Utf16SequenceLength;
        }

        return Map(word, homoglyphs);
    }

    /// <summary>True for a letter of the alphabet that the language is written in, Cyrillic or Latin.</summary>
    private bool IsOwn(char character) =>
        isLatin
            ? char.IsAsciiLetter(character) || character is >= '\u00c0' and <= '\u024f'
            : character is >= '\u0400' and <= '\u052f';

    private string Spelling(string plain, string light) =>
        plain.AsSpan().IndexOfAny(distinctive) < 0
            ? light
            : string.Create(
                light.Length,
                (plain, light, distinctive),
                static (spelling, from) =>
                {
                    for (var i = 0; i < spelling.Length; i++)
                    {
                        var typed = i < from.plain.Length && from.distinctive.Contains(from.plain[i]);
                        spelling[i] = typed ? from.plain[i] : from.light[i];
                    }
                }
            );

    private static string Map(string word, FrozenDictionary<char, char> mapping)
    {
        foreach (var character in word)
        {
            if (mapping.ContainsKey(character))
            {
                return string.Create(
                    word.Length,
                    (word, mapping),
                    static (mapped, from) =>
                    {
                        for (var i = 0; i < mapped.Length; i++)
                        {
                            mapped[i] = from.mapping.GetValueOrDefault(from.word[i], from.word[i]);
                        }
                    }
                );
            }
        }

        return word;
    }
}
