using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>Words that each stand for a number. The syntax is that of <see cref="WordList"/>.</summary>
public sealed class WordValues
{
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> whole;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly ImmutableArray<int> lengths;

    internal WordValues(IEnumerable<(string Words, decimal Value)> lists)
    {
        var all = lists
            .SelectMany(list =>
                list.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, list.Value))
            )
            .ToList();
        var prefixed = all.Where(pair => pair.word.EndsWith('*'))
            .ToDictionary(pair => pair.word[..^1], pair => pair.Value);
        whole = all.Where(pair => !pair.word.EndsWith('*'))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        prefixes = prefixed.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. prefixed.Keys.Select(word => word.Length).Distinct().OrderDescending()];
    }

    /// <summary>Returns the number of a lower-case word, or null if it has none.</summary>
    public decimal? ValueOf(ReadOnlySpan<char> word)
    {
        if (whole.TryGetValue(word, out var value))
        {
            return value;
        }

        foreach (var length in lengths)
        {
            if (length <= word.Length && prefixes.TryGetValue(word[..length], out value))
            {
                return value;
            }
        }

        return null;
    }
}
