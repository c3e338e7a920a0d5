using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>
/// Long lines of one repeated mark are read and checked in linear time. Each of these once took time that grew with the
/// square of the length: here at least half a minute, and now about a second.
/// </summary>
public class LinearTimeTests
{
    private static readonly int Repetitions = LongTests.Times(usual: 50_000, whole: 100_000);

    /// <summary>Half of the length takes a fourth of the time where it grows with the square.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(LongTests.Times(usual: 5, whole: 20));

    [Theory]
    [InlineData("«")]
    [LongInlineData("„")]
    [LongInlineData("«а» ")]
    [InlineData("\"a ")]
    [LongInlineData("&nbsp")]
    [InlineData("-->")]
    [InlineData("1/")]
    [LongInlineData(".a.")]
    [LongInlineData("a/b/")]
    [InlineData("тел. 101, ")]
    [InlineData("• а\n")]
    [InlineData("--а ")]
    [LongInlineData("++а")]
    [InlineData("((а)) ")]
    [InlineData("[а->")]
    [InlineData("a\\\\ ")]
    [InlineData("2026 пишет: ")]
    public void A_line_of_many_marks_is_read_in_time(string mark)
    {
        var text = Sample.Body("Школа @ a.b: " + string.Concat(Enumerable.Repeat(mark, Repetitions)), "ru");
        // Other tests take the cores now and then; time that grows with the square is over the limit each time.
        Assert.Contains(Enumerable.Range(0, 3).Select(_ => TimeOf(text)), time => time <= Limit);
    }

    private static TimeSpan TimeOf(string text)
    {
        var clock = Stopwatch.StartNew();
        TestCheck.Of(text);
        return clock.Elapsed;
    }
}
