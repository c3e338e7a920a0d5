using System.Text.Json;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Commands;

/// <summary><c>schedule</c>: future changes, and when to build the site again.</summary>
public sealed class ScheduleCommandTests : IDisposable
{
    private const string Now = "2026-06-01T12:00:00+06:00";

    private readonly TestFolder folder = TestFolder.Of(
        Story("2026/05/07-a", "ky", "Чыккан", "corrections: [{date: 2026-06-03, note: {ky: Оңдолду.}}]")
            + Story("2026/05/08-b", "ky", "Алынат", "withdrawn: {date: 2026-06-02T08:30, reason: {ky: Б., ru: Б.}}")
            + Timed("2026/06/01-v", "ky", "10:00")
            + Timed("2026/06/01-v", "ru", "18:00")
            + Pair("2027/01/01-g", "Кийин")
            + Story("2028/01/01-d", "ky", "Каралама", "draft: true")
            + Story("2026/05/09-e", "ru", "Прошло", "corrections: [{date: 2026-05-10, note: {ru: Исправлено.}}]")
    );

    public ScheduleCommandTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_lists_what_is_due_earliest_first()
    {
        var lines = Run(Now)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("20", StringComparison.Ordinal))
            .Select(line =>
                string.Join(" | ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()))
            );
        Assert.Equal(
            [
                "2026-06-01 18:00 | comes out | ru | 2026/06/01-v",
                "2026-06-02 08:30 | is withdrawn | ky | 2026/05/08-b",
                "2026-06-03 00:00 | correction | ky | 2026/05/07-a",
                "2027-01-01 00:00 | comes out | ky ru | 2027/01/01-g",
            ],
            lines
        );
    }

    [Fact]
    public void As_JSON_it_has_moments_kinds_languages_and_titles()
    {
        var rows = JsonDocument.Parse(Run(Now, "--json")).RootElement;
        Assert.Equal(
            ["publication", "withdrawal", "correction", "publication"],
            rows.EnumerateArray().Select(row => row.GetProperty("what").GetString())
        );
        var last = rows[3];
        Assert.Equal("2027-01-01T00:00:00+06:00", last.GetProperty("at").GetString());
        Assert.Equal("2027/01/01-g", last.GetProperty("story").GetString());
        Assert.Equal(["ky", "ru"], last.GetProperty("languages").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal("Кийин ru", last.GetProperty("titles").GetProperty("ru").GetString());
    }

    [Theory]
    [InlineData(Now, "2026-06-01T18:00:00+06:00\n")]
    [InlineData("2026-06-01T17:59:59+06:00", "2026-06-01T18:00:00+06:00\n")]
    [InlineData("2026-06-01T12:00:00Z", "2026-06-02T08:30:00+06:00\n")] // the very moment is past: it is out
    [InlineData("2026-12-31T18:00:00Z", "")]
    public void The_next_moment_alone_is_for_machines_and_nothing_says_that_there_is_none(string now, string next) =>
        Assert.Equal(next, Run(now, "--next"));

    [Fact]
    public void Where_nothing_is_due_people_are_told() =>
        Assert.Equal("Nothing is scheduled.\n", Run("2030-01-01T00:00:00Z"));

    [Fact]
    public void At_the_moment_it_names_the_site_changes_and_not_a_second_before()
    {
        var next = DateTimeOffset.Parse(Run(Now, "--next"));
        string Built(DateTimeOffset at)
        {
            CommandRun.In(folder.Root, "en", "build", "--quiet", "--now", at.ToString("O"));
            return string.Join('\n', folder.Fingerprint("dist"));
        }

        var before = Built(DateTimeOffset.Parse(Now));
        Assert.Equal(before, Built(next.AddSeconds(-1)));
        Assert.NotEqual(before, Built(next));
    }

    private string Run(string now, params string[] options)
    {
        var run = CommandRun.In(folder.Root, "en", ["schedule", "--now", now, .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Out;
    }

    private static string Timed(string key, string language, string time) =>
        $"-- content/news/{key}/index.{language}.md --\n---\ntitle: Эки мөөнөт\n"
        + $"date: {key[..10].Replace('/', '-')}T{time}\n---\nТекст.\n";
}
