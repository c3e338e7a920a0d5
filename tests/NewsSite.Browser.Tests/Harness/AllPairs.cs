namespace NewsSite.Browser.Tests.Harness;

/// <summary>
/// Chooses a few of all combinations so that every two values of different factors still meet: most faults need no more
/// than two values together.
/// </summary>
internal static class AllPairs
{
    /// <summary>Takes, again and again, the combination with the most pairs that none before it has.</summary>
    /// <param name="all">Every combination there is.</param>
    /// <param name="factors">What a combination consists of.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, params Func<T, object>[] factors)
    {
        var missing = all.SelectMany(combination => PairsOf(combination, factors)).ToHashSet();
        var chosen = new List<T>();
        while (missing.Count > 0)
        {
            var next = all.MaxBy(combination => PairsOf(combination, factors).Count(missing.Contains))!;
            missing.ExceptWith(PairsOf(next, factors));
            chosen.Add(next);
        }

        return chosen;
    }

    /// <summary>Every two values of a combination, each with its factor's place.</summary>
    public static IEnumerable<(int, object, int, object)> PairsOf<T>(T combination, Func<T, object>[] factors) =>
        from one in Enumerable.Range(0, factors.Length)
        from other in Enumerable.Range(one + 1, factors.Length - one - 1)
        select (one, factors[one](combination), other, factors[other](combination));
}
