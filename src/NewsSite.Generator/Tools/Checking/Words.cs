namespace NewsSite.Generator.Tools.Checking;

/// <summary>The words of a text: runs of letters and digits.</summary>
internal static class Words
{
    /// <summary>Returns the range of each word, in order.</summary>
    public static WordRanges In(ReadOnlySpan<char> text) => new(text);

    /// <summary>True if two texts have the same words, ignoring case and punctuation.</summary>
    public static bool Same(string one, string other)
    {
        var others = In(other);
        foreach (var word in In(one))
        {
            if (!others.MoveNext() || !one.AsSpan(word).Equals(other.AsSpan(others.Current), IgnoreCase))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;
}

/// <summary>Enumerates the words of a text. Allocates nothing, since every rule does this with every text.</summary>
internal ref struct WordRanges(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int index;

    public Range Current { get; private set; }

    public readonly WordRanges GetEnumerator() => this;

    public bool MoveNext()
    {
        while (index < text.Length && !char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        var start = index;
        while (index < text.Length && char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        Current = start..index;
        return index > start;
    }
}
