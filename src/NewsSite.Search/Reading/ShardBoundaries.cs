namespace NewsSite.Search.Reading;

/// <summary>Where a sorted list is cut into files: the ascending starts of the pieces.</summary>
internal sealed class ShardBoundaries(string starts)
{
    private readonly string[] starts = starts.Split(' ');

    public bool IsEmpty { get; } = starts.Length == 0;

    public int Count => starts.Length;

    public string this[int piece] => starts[piece];

    /// <summary>The piece a text lies in: the last whose start is not above it.</summary>
    public int PlaceOf(string text)
    {
        var place = Array.BinarySearch(starts, text, StringComparer.Ordinal);
        return place >= 0 ? place : Math.Max(0, ~place - 1);
    }
}
