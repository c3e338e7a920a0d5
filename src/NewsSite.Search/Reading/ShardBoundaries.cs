namespace NewsSite.Search.Reading;

/// <summary>Boundaries of a sorted list that is split into files: the ascending start of each.</summary>
internal sealed class ShardBoundaries(string starts)
{
    private readonly string[] starts = starts.Split(' ');

    public bool IsEmpty { get; } = starts.Length == 0;

    public int Count => starts.Length;

    public string this[int index] => starts[index];

    /// <summary>Returns the index of the file that may hold a text: the last with a start not above it.</summary>
    public int IndexOf(string text)
    {
        var index = Array.BinarySearch(starts, text, StringComparer.Ordinal);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }
}
