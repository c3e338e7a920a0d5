using System.Collections.Immutable;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Pairs the sections of two versions. Words cannot be compared between languages, so shapes are: the pairing with the
/// lowest edit cost wins.
/// </summary>
internal static class SectionAlignment
{
    private const int Skip = 6;
    private const int OtherLevel = 3;
    private const int MostDifference = 5;

    /// <summary>The limit of pairs whose costs are held in memory together: 1 MB.</summary>
    private const int MaxCells = 256 * 1024;

    /// <summary>
    /// Returns the pairs in order. Null stands for a section missing from that version. Takes memory for the sections of
    /// one version, not for all pairs: longer lists are halved, as in Hirschberg's algorithm.
    /// </summary>
    public static ImmutableArray<(Section? One, Section? Other)> Align(
        ImmutableArray<Section> one,
        ImmutableArray<Section> other
    )
    {
        var pairs = ImmutableArray.CreateBuilder<(Section?, Section?)>();
        Align(one.AsSpan(), other.AsSpan(), pairs, MaxCells);
        return pairs.DrainToImmutable();
    }

    internal static void Align(
        ReadOnlySpan<Section> one,
        ReadOnlySpan<Section> other,
        ImmutableArray<(Section?, Section?)>.Builder pairs,
        int maxCells
    )
    {
        if (one.Length < 2 || (one.Length + 1L) * (other.Length + 1L) <= maxCells)
        {
            AlignAtOnce(one, other, pairs);
            return;
        }

        var middle = one.Length / 2;
        var crossing = CrossingAt(middle, one, other);
        Align(one[..middle], other[..crossing], pairs, maxCells);
        Align(one[middle..], other[crossing..], pairs, maxCells);
    }

    private static void AlignAtOnce(
        ReadOnlySpan<Section> one,
        ReadOnlySpan<Section> other,
        ImmutableArray<(Section?, Section?)>.Builder pairs
    )
    {
        var costs = Costs(one, other);
        for (var (i, j) = (0, 0); i < one.Length || j < other.Length; )
        {
            if (i < one.Length && j < other.Length && costs[i, j] == costs[i + 1, j + 1] + Cost(one[i], other[j]))
            {
                pairs.Add((one[i++], other[j++]));
            }
            else if (i < one.Length && costs[i, j] == costs[i + 1, j] + Skip)
            {
                pairs.Add((one[i++], null));
            }
            else
            {
                pairs.Add((null, other[j++]));
            }
        }
    }

    /// <summary>
    /// Returns how many sections of the other version the best pairing has used when it reaches a section of this one.
    /// Prefers the same steps as <see cref="AlignAtOnce"/>, so that halving changes nothing.
    /// </summary>
    private static int CrossingAt(int middle, ReadOnlySpan<Section> one, ReadOnlySpan<Section> other)
    {
        var (below, costs) = (new int[other.Length + 1], new int[other.Length + 1]);
        var (crossingsBelow, crossings) = (new int[other.Length + 1], new int[other.Length + 1]);
        for (var i = one.Length; i >= 0; i--)
        {
            for (var j = other.Length; j >= 0; j--)
            {
                var isLast = i == one.Length;
                var pair = isLast || j == other.Length ? int.MaxValue : below[j + 1] + Cost(one[i], other[j]);
                var down = isLast ? int.MaxValue : below[j] + Skip;
                var right = j == other.Length ? int.MaxValue : costs[j + 1] + Skip;
                var best = Math.Min(pair, Math.Min(down, right));
                costs[j] = best == int.MaxValue ? 0 : best;
                crossings[j] =
                    i >= middle ? j
                    : pair == best ? crossingsBelow[j + 1]
                    : down == best ? crossingsBelow[j]
                    : crossings[j + 1];
            }

            (below, costs) = (costs, below);
            (crossingsBelow, crossings) = (crossings, crossingsBelow);
        }

        return crossingsBelow[0];
    }

    /// <summary>Returns, for each pair of indexes, the cost of aligning the remaining sections.</summary>
    private static int[,] Costs(ReadOnlySpan<Section> one, ReadOnlySpan<Section> other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var i = one.Length; i >= 0; i--)
        {
            for (var j = other.Length; j >= 0; j--)
            {
                costs[i, j] = (i == one.Length, j == other.Length) switch
                {
                    (true, true) => 0,
                    (true, false) => costs[i, j + 1] + Skip,
                    (false, true) => costs[i + 1, j] + Skip,
                    _ => Math.Min(
                        costs[i + 1, j + 1] + Cost(one[i], other[j]),
                        Skip + Math.Min(costs[i + 1, j], costs[i, j + 1])
                    ),
                };
            }
        }

        return costs;
    }

    private static int Cost(Section one, Section other)
    {
        if (one.Heading is null || other.Heading is null)
        {
            // The parts before the first heading always match, however long they are.
            return one.Heading is null && other.Heading is null ? 0 : 2 * Skip + 1;
        }

        var level = one.Heading.Level == other.Heading.Level ? 0 : OtherLevel;
        var blocks = Math.Abs(one.Blocks.Length - other.Blocks.Length);
        var items = Math.Abs(one.ListItems.Length - other.ListItems.Length);
        return level + Math.Min(blocks + items, MostDifference);
    }
}
