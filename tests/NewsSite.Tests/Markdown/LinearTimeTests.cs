using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>
/// Long lines of one repeated mark are read and checked in linear time. Each of these once took time that grew with the
/// square of the length: here at least half a minute, and now about a second.
/// </summary>
public class LinearTimeTests
{
    private const int Repetitions = 100_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("«")]
    [InlineData("„")]
    [InlineData("«а» ")]
    [InlineData("\"a ")]
    [InlineData("&nbsp")]
    [InlineData("-->")]
    [InlineData("1/")]
    [InlineData(".a.")]
    [InlineData("a/b/")]
    [InlineData("тел. 101, ")]
    [InlineData("• а\n")]
    [InlineData("--а ")]
    [InlineData("++а")]
    [InlineData("((а)) ")]
    [InlineData("[а->")]
    [InlineData("a\\\\ ")]
    [InlineData("2026 пишет: ")]
    public void A_line_of_many_marks_is_read_in_time(string mark)
    {
        var clock = Stopwatch.StartNew();
        TestCheck.Of(Sample.Body("Школа @ a.b: " + string.Concat(Enumerable.Repeat(mark, Repetitions)), "ru"));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Limit);
    }
}
