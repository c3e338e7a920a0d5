namespace NewsSite.Languages;

/// <summary>
/// Sorts by the language's alphabet: ң after н, ө after о, ү after у, ё after е. Letters of other alphabets follow, by
/// code point. Case only decides between otherwise equal texts.
/// </summary>
public sealed class Alphabet : IComparer<string>
{
    private const int Foreign = 1024;
    private readonly Dictionary<char, int> places = [];

    internal Alphabet(string letters)
    {
        Letters = letters;
        for (var i = 0; i < letters.Length; i++)
        {
            places[letters[i]] = Foreign - letters.Length + i;
        }
    }

    /// <summary>Letters of the alphabet in order, in lower case.</summary>
    public string Letters { get; }

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            var difference = Place(x[i]).CompareTo(Place(y[i]));
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
    private int Place(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        if (places.TryGetValue(lower, out var place))
        {
            return place;
        }

        return char.IsLetter(lower) ? Foreign + lower : Math.Min((int)lower, Foreign - 100);
    }
}
