namespace NewsSite.Search.Files;

/// <summary>Finds the number of low bits that gives the shortest Rice codes for a list of numbers.</summary>
internal static class Rice
{
    private const int Most = 24;

    public static int LowBits(ReadOnlySpan<int> values)
    {
        var best = 0;
        var shortest = long.MaxValue;
        for (var bits = 0; bits < Most; bits++)
        {
            var length = (long)values.Length * (bits + 1);
            foreach (var value in values)
            {
                length += value >> bits;
            }

            if (length >= shortest)
            {
                // The length has a single minimum and only grows from here.
                break;
            }

            shortest = length;
            best = bits;
        }

        return best;
    }
}
