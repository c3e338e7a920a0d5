using System.Diagnostics;
using System.Globalization;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>
/// Two versions of a story with many facts are compared in linear time. Each of these once took time that grew with the
/// square of their number: here about a minute or more, and now a few seconds.
/// </summary>
public class LinearComparisonTests
{
    private const int Facts = 40_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    /// <param name="ky">The text of a fact; {0} stands for a number that grows.</param>
    /// <param name="russianMore">How much more the number is in the Russian version.</param>
    [Theory]
    [InlineData("{0} ", "{0} ", 0)]
    [InlineData("{0} ", "{0} ", 1)]
    [InlineData("{0} ", "{0} 10 ", 1)]
    [InlineData("100 ", "101 ", 0)]
    [InlineData(
        "а 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) ",
        "а 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) 2) ",
        0
    )]
    [InlineData("{0},5 %, ", "{0},5 %, ", 1)]
    [InlineData("01.02.{0}, ", "01.02.{0}, ", 1)]
    [InlineData("8-майда, ", "9 мая, ", 0)]
    [InlineData("- а {0}\n", "а {0}\n\n", 1)]
    [InlineData("«а {0}» ", "«а {0}» ", 1)]
    [InlineData("https://a{0}.kg/ ", "https://a{0}.kg/ ", 1)]
    [InlineData("a{0}@b.kg ", "a{0}@b.kg ", 1)]
    [InlineData("![а](a{0}.jpg)\n\n", "![а](a{0}.jpg)\n\n![а](b{0}.jpg)\n\n", 1)]
    public void Versions_of_many_facts_are_compared_in_time(string ky, string ru, int russianMore)
    {
        var pair = Story("ky", ky, 0) + Story("ru", ru, russianMore);
        var clock = Stopwatch.StartNew();
        TestCheck.Of(pair);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Limit);
    }

    private static string Story(string language, string fact, int more)
    {
        var text = Enumerable
            .Range(0, Facts)
            .Select(i => string.Format(CultureInfo.InvariantCulture, fact, 10_001 + 2 * i + more));
        return Sample.Body(string.Concat(text), language);
    }
}
