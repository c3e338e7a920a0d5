using System.Diagnostics;
using System.Globalization;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>
/// Two versions of a story with many facts are compared in linear time. Each of these once took time that grew with the
/// square of their number: a minute or more, and now a few seconds.
/// </summary>
public class LinearComparisonTests
{
    private static readonly int Facts = LongTests.Times(usual: 20_000, whole: 40_000);

    /// <summary>
    /// Time that is allowed beside the growth, for a machine that is busy now and was not before. Half of the facts took a
    /// fourth of the time.
    /// </summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(LongTests.Times(usual: 4, whole: 15));

    private static readonly IReadOnlyList<TheoryDataRow<string, string, int>> All =
    [
        new("{0} ", "{0} ", 0),
        new("{0} ", "{0} ", 1),
        new("{0} ", "{0} 10 ", 1),
        new("100 ", "101 ", 0),
        new(
            "а 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) ",
            "а 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) ",
            0
        ),
        new("{0},5 %, ", "{0},5 %, ", 1),
        new("01.02.{0}, ", "01.02.{0}, ", 1),
        new("8-майда, ", "9 мая, ", 0),
        new("- а {0}\n", "а {0}\n\n", 1),
        new("«а {0}» ", "«а {0}» ", 1),
        new("https://a{0}.kg/ ", "https://a{0}.kg/ ", 1),
        new("a{0}@b.kg ", "a{0}@b.kg ", 1),
        new("![а](a{0}.jpg)\n\n", "![а](a{0}.jpg)\n\n![а](b{0}.jpg)\n\n", 1),
    ];

    public static IEnumerable<TheoryDataRow<string, string, int>> Rows => LongTests.Some(All, oneIn: 7);

    /// <param name="ky">The text of a fact; {0} stands for a number that grows.</param>
    /// <param name="russianMore">How much more the number is in the Russian version.</param>
    [Theory]
    [MemberData(nameof(Rows))]
    public void Versions_of_many_facts_are_compared_in_time(string ky, string ru, int russianMore)
    {
        // A fourth of the facts takes a fourth of the time, or a sixteenth where it grows with the square.
        var fourth = TimeOf(Facts / 4);
        Assert.InRange(TimeOf(Facts), TimeSpan.Zero, (8 * fourth) + Slack);

        TimeSpan TimeOf(int facts)
        {
            var pair = Story("ky", ky, facts, 0) + Story("ru", ru, facts, russianMore);
            var clock = Stopwatch.StartNew();
            TestCheck.Of(pair);
            return clock.Elapsed;
        }
    }

    private static string Story(string language, string fact, int facts, int more)
    {
        var text = Enumerable
            .Range(0, facts)
            .Select(i => string.Format(CultureInfo.InvariantCulture, fact, 10_001 + 2 * i + more));
        return Sample.Body(string.Concat(text), language);
    }
}
