using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>A part of a text, compared by its letters and digits: case, spaces and punctuation may differ.</summary>
/// <param name="List">Number of the list that it is an item of; null outside of lists.</param>
internal sealed record TextPart(PlacedText Text, int Start, int End, int? List = null)
{
    public int Length => End - Start;

    /// <summary>Location of the first letter.</summary>
    public SourceLocation Location => Text.At(Next(Start) is var first && first < End ? first : Start);

    /// <summary>Returns the first characters, for a message.</summary>
    public string Beginning(int characters)
    {
        var first = Next(Start);
        return Text.Text.AsSpan(first, Math.Min(characters, End - first)).TrimEnd().ToString();
    }

    public int CountLetters()
    {
        var count = 0;
        foreach (var character in Text.Text.AsSpan(Start, Length))
        {
            count += char.IsLetter(character) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Hashes the first letters and digits.</summary>
    public ulong HashOfFirst(int count)
    {
        var hash = Fnv1a.Empty;
        for (var (at, seen) = (Next(Start), 0); at < End && seen < count; at = Next(at + 1), seen++)
        {
            hash = Fnv1a.Add(hash, At(at));
        }

        return hash;
    }

    /// <summary>True if both have the same letters, unless they are items of two lists.</summary>
    public bool Repeats(TextPart other) =>
        (List is null || other.List is null || List == other.List) && HasLettersOf(other);

    private bool HasLettersOf(TextPart other)
    {
        var (one, two) = (Next(Start), other.Next(other.Start));
        while (one < End && two < other.End && At(one) == other.At(two))
        {
            (one, two) = (Next(one + 1), other.Next(two + 1));
        }

        return one == End && two == other.End;
    }

    private char At(int index) => Text.Lower[index] is var letter && letter == 'ё' ? 'е' : letter;

    /// <summary>Returns the index of the next letter or digit, or the end.</summary>
    private int Next(int index)
    {
        while (index < End && !char.IsLetterOrDigit(Text.Text[index]))
        {
            index++;
        }

        return index;
    }
}
