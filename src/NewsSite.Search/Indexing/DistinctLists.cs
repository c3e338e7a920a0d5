using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Lists of numbers, one a document, many of them equal. They are given as texts of characters with these numbers.
/// </summary>
internal sealed class DistinctLists(int documents)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(string List, int Count)> lists = [];
    private readonly int[] listOf = new int[documents];
    private int count;

    /// <summary>Returns the number of a list.</summary>
    public int NumberOf(string list)
    {
        if (!numbers.TryGetValue(list, out var number))
        {
            numbers.Add(list, number = lists.Count);
            lists.Add((list, 0));
        }

        return number;
    }

    /// <summary>Gives the next document a list.</summary>
    public void Add(int number)
    {
        listOf[count++] = number;
        lists[number] = (lists[number].List, lists[number].Count + 1);
    }

    /// <summary>Writes all distinct lists, the most common first, then the place of each document's among them.</summary>
    public void Write(PackedWriter writer)
    {
        int[] sorted = [.. Enumerable.Range(0, lists.Count)];
        Array.Sort(sorted, Compare);
        var placeOf = new int[lists.Count];
        writer.Varint(lists.Count);
        for (var place = 0; place < sorted.Length; place++)
        {
            placeOf[sorted[place]] = place;
            var list = lists[sorted[place]].List;
            writer.Varint(list.Length);
            foreach (var number in list)
            {
                writer.Varint(number);
            }
        }

        writer.Rice(Array.ConvertAll(listOf, number => placeOf[number]));
    }

    private int Compare(int one, int other) =>
        lists[one].Count == lists[other].Count
            ? string.CompareOrdinal(lists[one].List, lists[other].List)
            : lists[other].Count - lists[one].Count;
}
