using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// Letters that a keyboard may lack, and the words by which a text typed without them is known: «учун» for «үчүн».
/// </summary>
public sealed class LeftOutLetters
{
    private readonly string letters;
    private readonly string typedAs;
    private readonly FrozenDictionary<string, string> whole;
    private readonly FrozenDictionary<string, string> beginnings;
    private readonly ImmutableArray<int> lengths;
    private readonly string vowels;
    private readonly ImmutableArray<LeftOutLettersData.Ending> endings;

    internal LeftOutLetters(LeftOutLettersData data)
    {
        (letters, typedAs) = (data.Letters, data.TypedAs);
        var words = data.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        whole = words.Where(word => !word.EndsWith('*')).ToFrozenDictionary(WithoutLetters, StringComparer.Ordinal);
        beginnings = words
            .Where(word => word.EndsWith('*'))
            .Select(word => word[..^1])
            .ToFrozenDictionary(WithoutLetters, StringComparer.Ordinal);
        lengths = [.. beginnings.Keys.Select(word => word.Length).Distinct().OrderDescending()];
        vowels = data.Vowels;
        endings = [.. data.Endings];
    }

    /// <summary>The letters for a message: «ө, ү, ң».</summary>
    public override string ToString() => string.Join(", ", letters.AsEnumerable());

    /// <summary>True where the text has at least one of the letters.</summary>
    public bool IsIn(ReadOnlySpan<char> lowerCase) => lowerCase.IndexOfAny(letters) >= 0;

    /// <summary>
    /// The word as it was meant, where its letters were left out; null for a word that is right as it stands, or that
    /// is not known.
    /// </summary>
    public string? Mended(ReadOnlySpan<char> lowerCase)
    {
        if (whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lowerCase, out var word))
        {
            return word;
        }

        foreach (var length in lengths)
        {
            if (
                length <= lowerCase.Length
                && beginnings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lowerCase[..length], out word)
            )
            {
                // A vowel of the beginning is followed by its like: өлкө + нун → өлкөнүн.
                return word + InHarmony(lowerCase[length..].ToString());
            }
        }

        foreach (var ending in endings)
        {
            if (Has(lowerCase, ending))
            {
                return $"{lowerCase[..^ending.Typed.Length]}{ending.Right}";
            }
        }

        return null;
    }

    private bool Has(ReadOnlySpan<char> word, LeftOutLettersData.Ending ending)
    {
        if (!word.EndsWith(ending.Typed, StringComparison.Ordinal))
        {
            return false;
        }

        var vowel = word[..^ending.Typed.Length].LastIndexOfAny(vowels);
        return vowel >= 0 && ending.After.Contains(word[vowel]);
    }

    private string WithoutLetters(string word) =>
        string.Concat(word.Select(letter => letters.IndexOf(letter) is >= 0 and var at ? typedAs[at] : letter));

    /// <summary>Only vowels: whether an н was an ң cannot be told.</summary>
    private string InHarmony(string rest) =>
        string.Concat(
            rest.Select(letter =>
                typedAs.IndexOf(letter) is >= 0 and var at && letter is not 'н' ? letters[at] : letter
            )
        );
}
