using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Reads a sorted list of terms and their frequencies, in blocks.</summary>
/// <param name="nameOf">Returns the name of a block's file.</param>
internal sealed class SortedTerms(IndexFiles files, Func<string, string> nameOf, Manifest.ShardedList list)
{
    private readonly string[] hashes = list.Files.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first key of each block.</summary>
    public ShardBoundaries Starts { get; } = new(list.Starts);

    /// <summary>Number of blocks. An empty list has none.</summary>
    public int Count => hashes.Length;

    /// <summary>Returns the frequency of a term, or 0 if the list does not have it.</summary>
    public int WeightOf(string term) => Count == 0 ? 0 : this[Starts.IndexOf(term)].GetValueOrDefault(term);

    public Dictionary<string, int> this[int block] =>
        files.Get(
            nameOf(hashes[block]),
            bytes =>
            {
                using var json = JsonDocument.Parse(bytes);
                var terms = json.RootElement[0].GetString()!.Split(' ');
                return terms
                    .Select((term, i) => (term, weight: Frequency.OfLevel(json.RootElement[i + 1].GetInt32())))
                    .ToDictionary(entry => entry.term, entry => entry.weight, StringComparer.Ordinal);
            }
        );
}
