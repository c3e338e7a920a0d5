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

    /// <summary>Returns the pairs in order. Null stands for a section missing from that version.</summary>
    public static ImmutableArray<(Section? One, Section? Other)> Align(
        ImmutableArray<Section> one,
        ImmutableArray<Section> other
    )
    {
        var costs = Costs(one, other);
        var pairs = new List<(Section?, Section?)>();
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

        return [.. pairs];
    }

    /// <summary>Returns, for each pair of indexes, the cost of aligning the remaining sections.</summary>
    private static int[,] Costs(ImmutableArray<Section> one, ImmutableArray<Section> other)
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
