using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsSite.Languages;

/// <summary>
/// Words that each stand for a number. The syntax is that of <see cref="WordList"/>; besides, a word that ends in
/// <c>~</c> may have one of the list's endings.
/// </summary>
public sealed class WordValues
{
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> whole;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly ImmutableArray<int> lengths;

    internal WordValues(IEnumerable<(string Words, decimal Value)> lists, string endings = "")
    {
        string[] allEndings = ["", .. endings.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var all = lists
            .SelectMany(list =>
                list.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, list.Value))
            )
            .ToList();
        var prefixed = all.Where(pair => pair.word.Length > 1 && pair.word.EndsWith('*'))
            .DistinctBy(pair => pair.word)
            .ToDictionary(pair => pair.word[..^1], pair => pair.Value);
        whole = all.Where(pair => !pair.word.EndsWith('*'))
            .SelectMany(pair => pair.word.EndsWith('~') ? Inflected(pair.word[..^1], pair.Value) : [pair])
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        prefixes = prefixed.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. prefixed.Keys.Select(word => word.Length).Distinct().OrderDescending()];

        IEnumerable<(string word, decimal Value)> Inflected(string stem, decimal value) =>
            allEndings.Select(ending => (stem + ending, value));
    }

    /// <summary>
    /// Returns the number of a lower-case word, or null if it has none. Parts of a compound are added:
    /// «двадцатипятилетие» is 25.
    /// </summary>
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
                return ValueOf(word[length..]) is { } rest && rest < value ? value + rest : value;
            }
        }

        return null;
    }
}
