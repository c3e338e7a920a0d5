namespace NewsSite.Browser.Tests.Harness;

/// <summary>
/// Chooses a few of all combinations so that every two values of different factors meet: most faults depend on at most
/// two values.
/// </summary>
internal static class AllPairs
{
    /// <summary>False with <c>NEWSSITE_LONG_TESTS=1</c>, as in <c>.ci/run</c>: every combination is then tried.</summary>
    public static bool AreEnough { get; } = Environment.GetEnvironmentVariable("NEWSSITE_LONG_TESTS") != "1";

    /// <summary>Returns all combinations, or as many as contain every pair if that is enough.</summary>
    public static IReadOnlyList<T> OrAll<T>(IReadOnlyList<T> all, params Func<T, object>[] factors) =>
        AreEnough ? Of(all, factors) : all;

    /// <summary>Repeatedly adds the combination with the most new pairs.</summary>
    /// <param name="all">All possible combinations.</param>
    /// <param name="factors">The parts of a combination.</param>
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

    /// <summary>Returns every two values of a combination, each with the index of its factor.</summary>
    public static IEnumerable<(int, object, int, object)> PairsOf<T>(T combination, Func<T, object>[] factors) =>
        from one in Enumerable.Range(0, factors.Length)
        from other in Enumerable.Range(one + 1, factors.Length - one - 1)
        select (one, factors[one](combination), other, factors[other](combination));
}
