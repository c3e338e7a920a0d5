using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// Letters that a keyboard may lack, and the words that reveal a text typed without them: «учун» for «үчүн».
/// </summary>
public sealed class LeftOutLetters
{
    private readonly string letters;
    private readonly string typedAs;
    private readonly FrozenDictionary<string, string> whole;
    private readonly FrozenDictionary<string, string> prefixes;
    private readonly ImmutableArray<int> lengths;
    private readonly string vowels;
    private readonly FrozenDictionary<char, LeftOutLettersData.Ending[]> endingsByLastLetter;
    private readonly WordList notMeant;
    private readonly ImmutableArray<string> nameEndings;

    internal LeftOutLetters(LeftOutLettersData data)
    {
        (letters, typedAs) = (data.Letters, data.TypedAs);
        var words = data.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        whole = words
            .Where(word => !word.EndsWith('*'))
            .DistinctBy(WithoutLetters)
            .ToFrozenDictionary(WithoutLetters, StringComparer.Ordinal);
        prefixes = words
            .Where(word => word.EndsWith('*'))
            .Select(word => word[..^1])
            .DistinctBy(WithoutLetters)
            .ToFrozenDictionary(WithoutLetters, StringComparer.Ordinal);
        lengths = [.. prefixes.Keys.Select(word => word.Length).Distinct().OrderDescending()];
        vowels = data.Vowels;
        endingsByLastLetter = data
            .Endings.GroupBy(ending => ending.Typed[^1])
            .ToFrozenDictionary(same => same.Key, same => same.ToArray());
        notMeant = new WordList(data.NotMeant);
        nameEndings = [.. data.NameEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Returns the letters for a message: «ө, ү, ң».</summary>
    public override string ToString() => string.Join(", ", letters.AsEnumerable());

    /// <summary>True if the text has any of the letters.</summary>
    public bool IsIn(ReadOnlySpan<char> lowerCase) => lowerCase.IndexOfAny(letters) >= 0;

    /// <summary>Returns the word with its missing letters restored, or null if it is correct or unknown.</summary>
    public string? Restore(ReadOnlySpan<char> lowerCase)
    {
        if (notMeant.Contains(lowerCase))
        {
            return null;
        }

        if (whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lowerCase, out var word))
        {
            return word;
        }

        foreach (var length in lengths)
        {
            if (
                length <= lowerCase.Length
                && prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lowerCase[..length], out word)
            )
            {
                // The ending's vowels follow those of the stem: өлкө + нун → өлкөнүн.
                return word + InHarmony(lowerCase[length..].ToString());
            }
        }

        if (lowerCase.IsEmpty || !endingsByLastLetter.TryGetValue(lowerCase[^1], out var endings))
        {
            return null;
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

    /// <summary>True if the word ends like a surname. Names keep the spelling of their documents.</summary>
    public bool EndsLikeName(ReadOnlySpan<char> lowerCase)
    {
        foreach (var ending in nameEndings)
        {
            if (lowerCase.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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
        string.Concat(word.Select(letter => letters.IndexOf(letter) is >= 0 and var index ? typedAs[index] : letter));

    /// <summary>Restores vowels only: whether a consonant stands for another one, н for ң, cannot be known.</summary>
    private string InHarmony(string rest) =>
        string.Concat(
            rest.Select(letter =>
                vowels.Contains(letter) && typedAs.IndexOf(letter) is >= 0 and var index ? letters[index] : letter
            )
        );
}
