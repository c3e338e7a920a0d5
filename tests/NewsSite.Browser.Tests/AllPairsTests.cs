using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>Visits by a few readers cover the visits by all. These tests need no browser.</summary>
public sealed class AllPairsTests
{
    /// <summary>Lists the expected pairs, independently of the code that chooses them.</summary>
    [Fact]
    public void Each_page_is_seen_in_each_language_width_and_scheme_and_each_two_of_those_meet()
    {
        var chosen = Visits.Pairs;
        foreach (var (reader, type) in Visits.All)
        {
            Assert.Contains(chosen, visit => visit.Type == type && visit.Reader.Language == reader.Language);
            Assert.Contains(chosen, visit => visit.Type == type && visit.Reader.Width == reader.Width);
            Assert.Contains(chosen, visit => visit.Type == type && visit.Reader.Dark == reader.Dark);
            Assert.Contains(chosen, visit => visit.Reader == reader);
        }

        Assert.InRange(chosen.Count, 2 * SamplePages.Types.Count, Visits.All.Count / 3);
        Assert.Equal(chosen.Count, chosen.Distinct().Count());
    }

    [Fact]
    public void Any_factors_are_covered_by_pairs()
    {
        int[] levels = [4, 3, 3, 2, 2];
        var all =
            from a in Enumerable.Range(0, levels[0])
            from b in Enumerable.Range(0, levels[1])
            from c in Enumerable.Range(0, levels[2])
            from d in Enumerable.Range(0, levels[3])
            from e in Enumerable.Range(0, levels[4])
            select new[] { a, b, c, d, e };
        Func<int[], object>[] factors = [.. levels.Select<int, Func<int[], object>>((_, i) => row => row[i])];
        var chosen = AllPairs.Of(all.ToList(), factors);
        for (var one = 0; one < levels.Length; one++)
        {
            for (var other = one + 1; other < levels.Length; other++)
            {
                var met = chosen.Select(row => (row[one], row[other])).Distinct();
                Assert.Equal(levels[one] * levels[other], met.Count());
            }
        }

        Assert.InRange(chosen.Count, levels[0] * levels[1], 20);
    }
}
