using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// Words as data writes them: lower case, parted by spaces; one that ends in <c>*</c> stands for every word that begins
/// so.
/// </summary>
public sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly ImmutableArray<int> lengths;

    public WordList(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var begun = all.Where(word => word.EndsWith('*')).Select(word => word[..^1]).ToList();
        whole = all.Where(word => !word.EndsWith('*'))
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = begun.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. begun.Select(word => word.Length).Distinct().OrderDescending()];
    }

    public bool Contains(ReadOnlySpan<char> word) => whole.Contains(word) || BeginningOf(word) > 0;

    /// <summary>How many letters the longest listed beginning of a word has; 0 where it has none.</summary>
    public int BeginningOf(ReadOnlySpan<char> word)
    {
        foreach (var length in lengths)
        {
            if (length <= word.Length && beginnings.Contains(word[..length]))
            {
                return length;
            }
        }

        return 0;
    }
}
