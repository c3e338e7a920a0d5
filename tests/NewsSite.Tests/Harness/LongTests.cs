namespace NewsSite.Tests.Harness;

/// <summary>
/// Decides whether repeating tests run in full length: if <c>NEWSSITE_LONG_TESTS</c> is 1, as in <c>.ci/run</c>.
/// </summary>
internal static class LongTests
{
    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable("NEWSSITE_LONG_TESTS") == "1";

    /// <summary>Returns the number of repetitions, usual or full.</summary>
    public static int Times(int usual, int whole) => AreWanted ? whole : usual;

    /// <summary>Returns one row in so many, from the first on, or all rows.</summary>
    public static IEnumerable<T> Some<T>(IEnumerable<T> rows, int oneIn) =>
        rows.Where((_, i) => i % Times(oneIn, whole: 1) == 0);
}
