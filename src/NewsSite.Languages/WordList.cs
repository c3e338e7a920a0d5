using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// Words from a data file: lower case, separated by spaces. A word that ends in <c>*</c> matches every word with that
/// prefix.
/// </summary>
public sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly ImmutableArray<int> lengths;

    public WordList(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prefixed = all.Where(word => word.EndsWith('*')).Select(word => word[..^1]).ToList();
        whole = all.Where(word => !word.EndsWith('*'))
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        prefixes = prefixed.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. prefixed.Select(word => word.Length).Distinct().OrderDescending()];
    }

    public bool Contains(ReadOnlySpan<char> word) => whole.Contains(word) || PrefixLength(word) > 0;

    /// <summary>
    /// Returns the length of the longest listed prefix of a word, in characters, or 0 if there is none.
    /// </summary>
    public int PrefixLength(ReadOnlySpan<char> word)
    {
        foreach (var length in lengths)
        {
            if (length <= word.Length && prefixes.Contains(word[..length]))
            {
                return length;
            }
        }

        return 0;
    }
}
