using System.Text;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>Cuts a sorted list into files.</summary>
internal static class Shards
{
    // One key of so many may begin a file before the one in front of it is full.
    private const int OneOf = 8;

    /// <summary>
    /// Returns the ranges of keys that fill files of at most <paramref name="limit"/>, unless one key takes more. Where
    /// a file begins depends on its keys where possible, not on the files before it: so a key that is new, or that takes
    /// more than before, changes one file, seldom more.
    /// </summary>
    public static List<Range> Cut(string[] keys, Func<int, int> sizeOf, int limit)
    {
        var shards = new List<Range>();
        var (start, size) = (0, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            var own = sizeOf(i);
            if (i > start && (size + own > limit || (size >= limit / 2 && MayBegin(keys[i]))))
            {
                shards.Add(start..i);
                (start, size) = (i, 0);
            }

            size += own;
        }

        if (keys.Length > 0)
        {
            shards.Add(start..keys.Length);
        }

        return shards;
    }

    /// <summary>
    /// Returns the ranges of keys that fill files of about equal size: as many as hold at most <paramref name="limit"/>
    /// on average, but no more than <paramref name="most"/>.
    /// </summary>
    public static List<Range> CutEvenly(int count, Func<int, int> sizeOf, int limit, int most)
    {
        var total = 0L;
        for (var i = 0; i < count; i++)
        {
            total += sizeOf(i);
        }

        var files = Math.Min(most, (total + limit - 1) / limit);
        var shards = new List<Range>();
        var (start, before, last) = (0, 0L, 0L);
        for (var i = 0; i < count; i++)
        {
            // The number of the file in which the key's bytes begin.
            var file = before * files / total;
            if (file > last)
            {
                shards.Add(start..i);
                (start, last) = (i, file);
            }

            before += sizeOf(i);
        }

        if (count > 0)
        {
            shards.Add(start..count);
        }

        return shards;
    }

    /// <summary>
    /// For each range, returns the shortest text greater than all keys before it and not greater than its first key.
    /// </summary>
    public static string Starts(string[] keys, IEnumerable<Range> shards) =>
        string.Join(
            ' ',
            shards.Select(shard =>
                Boundary.Between(shard.Start.Value == 0 ? "" : keys[shard.Start.Value - 1], keys[shard.Start.Value])
            )
        );

    private static bool MayBegin(string key) => (Fnv1A.Of(Encoding.UTF8.GetBytes(key)) >> 16) % OneOf == 0;
}
