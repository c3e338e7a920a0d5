namespace NewsSite.Languages;

/// <summary>
/// Sorts by the language's alphabet: ң after н, ө after о, ү after у, ё after е. Letters of other alphabets follow, by
/// code point. Case only decides between otherwise equal texts.
/// </summary>
public sealed class Alphabet : IComparer<string>
{
    private const int OtherAlphabets = 1024;
    private readonly Dictionary<char, int> sortKeys = [];

    internal Alphabet(string letters)
    {
        Letters = letters;
        for (var i = 0; i < letters.Length; i++)
        {
            sortKeys[letters[i]] = OtherAlphabets - letters.Length + i;
        }
    }

    /// <summary>Letters of the alphabet in order, in lower case.</summary>
    public string Letters { get; }

    /// <summary>True if the language is written in Latin letters.</summary>
    public bool IsLatin => Letters.Any(char.IsAsciiLetter);

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            var difference = SortKey(x[i]).CompareTo(SortKey(y[i]));
            if (difference != 0)
            {
                return difference;
            }
        }

        return x.Length != y.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y);
    }

    /// <summary>
    /// Returns a character's sort key: digits and punctuation before the alphabet, other alphabets after it.
    /// </summary>
    private int SortKey(char character)
    {
        var lower = char.ToLowerInvariant(character);
        if (sortKeys.TryGetValue(lower, out var key))
        {
            return key;
        }

        return char.IsLetter(lower) ? OtherAlphabets + lower : Math.Min((int)lower, OtherAlphabets - 100);
    }
}
