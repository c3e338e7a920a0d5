namespace NewsSite.Generator.Tools.Checking;

/// <summary>Finds the passages of a text that stand in quotation marks.</summary>
internal static class QuotedPassages
{
    private const string Open = "«„“\"";
    private const string Close = "»“”\"";

    /// <summary>Returns the outermost passages, without their marks. An unclosed mark opens none.</summary>
    public static List<Range> In(string text)
    {
        var passages = new List<Range>();
        var isNeverClosed = new bool[Open.Length];
        for (var at = 0; text.AsSpan(at).IndexOfAny(Open) is >= 0 and var distance; )
        {
            var start = at + distance;
            var kind = Open.IndexOf(text[start]);
            var end = isNeverClosed[kind] ? -1 : text.IndexOf(Close[kind], start + 1);
            isNeverClosed[kind] = end < 0;
            at = Math.Max(start, end) + 1;
            if (end >= 0)
            {
                passages.Add((start + 1)..end);
            }
        }

        return passages;
    }

    /// <summary>Returns the passage that an index is in, or null.</summary>
    public static Range? Around(List<Range> passages, int index)
    {
        var (low, high) = (0, passages.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = passages[middle].End.Value <= index ? (middle + 1, high) : (low, middle);
        }

        return low < passages.Count && passages[low].Start.Value <= index ? passages[low] : null;
    }
}
