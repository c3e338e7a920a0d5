namespace NewsSite.Tests.Harness;

/// <summary>
/// Whether tests that repeat themselves do so in full length: where <c>NEWSSITE_LONG_TESTS</c> is 1, as in <c>.ci/run</c>.
/// </summary>
internal static class LongTests
{
    private static readonly bool AreWanted = Environment.GetEnvironmentVariable("NEWSSITE_LONG_TESTS") == "1";

    /// <summary>How often to repeat, by default and in full length.</summary>
    public static int Times(int usual, int whole) => AreWanted ? whole : usual;
}
