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
            + Timed("2026/06/01-v", "ky", "18:00")
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
                "2026-06-01 18:00 | comes out | ky ru | 2026/06/01-v",
                "2026-06-02 08:30 | is withdrawn | ky | 2026/05/08-b",
                "2026-06-03 00:00 | correction | ky | 2026/05/07-a",
                "2027-01-01 00:00 | comes out | ky ru | 2027/01/01-g",
                "2028-01-01 00:00 | does not come out: a draft | ky | 2028/01/01-d",
            ],
            lines
        );
    }

    [Fact]
    public void As_JSON_it_has_moments_kinds_languages_and_titles()
    {
        var rows = JsonDocument.Parse(Run(Now, "--json")).RootElement;
        Assert.Equal(
            ["publication", "withdrawal", "correction", "publication", "draft"],
            rows.EnumerateArray().Select(row => row.GetProperty("what").GetString())
        );
        var last = rows[3];
        Assert.Equal("2027-01-01T00:00:00+06:00", last.GetProperty("at").GetString());
        Assert.Equal("2027/01/01-g", last.GetProperty("story").GetString());
        Assert.Equal(["ky", "ru"], last.GetProperty("languages").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal("Кийин ru", last.GetProperty("titles").GetProperty("ru").GetString());
        Assert.Equal("Каралама", rows[4].GetProperty("titles").GetProperty("ky").GetString());
    }

    [Theory]
    [InlineData(Now, "2026-06-01T18:00:00+06:00\n")]
    [InlineData("2026-06-01T17:59:59+06:00", "2026-06-01T18:00:00+06:00\n")]
    [InlineData("2026-06-01T12:00:00Z", "2026-06-02T08:30:00+06:00\n")] // the very moment is past: it is out
    [InlineData("2026-12-31T18:00:00Z", "2027-01-03T00:00:00+06:00\n")] // news of two days is listed apart
    [InlineData("2027-01-02T18:00:00Z", "2027-05-07T00:00:00+06:00\n")] // on this day, a year before
    [InlineData("2027-05-07T12:00:00+06:00", "2027-05-08T00:00:00+06:00\n")] // and no longer
    [InlineData("2027-05-08T12:00:00+06:00", "2027-05-09T00:00:00+06:00\n")] // withdrawn ones are not remembered
    [InlineData("9999-01-01T00:00:00Z", "9999-01-02T00:00:00+06:00\n")]
    public void The_next_moment_alone_is_for_machines_and_nothing_says_that_there_is_none(string now, string next) =>
        Assert.Equal(next, Run(now, "--next"));

    [Fact]
    public void Where_nothing_is_due_people_are_told() =>
        Assert.Equal("Nothing is scheduled.\n", Run("2030-01-01T00:00:00Z"));

    [Theory]
    [InlineData("draft: true", "ky")]
    [InlineData("", "")]
    public void A_draft_beside_a_version_to_come_is_listed_as_one_that_stays_away(string draft, string stays)
    {
        folder.Add(Story("2029/02/03-e", "ky", "Кийин", draft) + Story("2029/02/03-e", "ru", "Потом"));
        var rows = JsonDocument.Parse(Run("2028-06-01T00:00:00Z", "--json")).RootElement.EnumerateArray();
        var kinds = rows.Select(row =>
            $"{row.GetProperty("what").GetString()} {string.Join(' ', row.GetProperty("languages").EnumerateArray())}"
        );
        Assert.Equal(stays.Length > 0 ? ["publication ru", "draft ky"] : ["publication ky ru"], kinds);
    }

    [Fact]
    public void A_draft_dated_in_the_past_or_without_a_day_to_come_is_not_listed()
    {
        folder.Add(Story("2026/05/20-e", "ky", "Каралама", "draft: true"));
        Assert.DoesNotContain("20-e", Run(Now), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_no_change_of_the_site()
    {
        using var other = TestFolder.Of(Story("2028/01/01-d", "ky", "Каралама", "draft: true"));
        TestSite.AddDefaults(other);
        Assert.Equal("", CommandRun.In(other.Root, "en", "schedule", "--now", Now, "--next").Out);
    }

    [Theory]
    [InlineData(Now)] // publication
    [InlineData("2026-06-01T18:00:00+06:00")] // withdrawal
    [InlineData("2026-06-02T08:30:00+06:00")] // correction
    [InlineData("2026-06-03T00:00:00+06:00")] // news of two days
    [InlineData("2026-06-03T18:00:00+06:00")] // New Year's story
    [InlineData("2027-05-06T12:00:00+06:00")] // on this day
    [InlineData("2027-05-07T12:00:00+06:00")] // no longer on this day
    [InlineData("2028-02-28T12:00:00+06:00")]
    public void At_the_moment_it_names_the_site_changes_and_not_a_second_before(string now)
    {
        var next = DateTimeOffset.Parse(Run(now, "--next"));
        string Built(DateTimeOffset at)
        {
            CommandRun.In(folder.Root, "en", "build", "--quiet", "--now", at.ToString("O"));
            return string.Join('\n', folder.Fingerprint("dist"));
        }

        var before = Built(DateTimeOffset.Parse(now));
        Assert.Equal(before, Built(next.AddSeconds(-1)));
        Assert.NotEqual(before, Built(next));
    }

    /// <summary>Whatever pages and files ask the clock, the command must have asked too.</summary>
    [Theory]
    [InlineData("2026-06-01T12:00:00+06:00")]
    [InlineData("2026-06-02T08:30:00+06:00")]
    [InlineData("2027-05-06T12:00:00+06:00")]
    [InlineData("2027-05-07T12:00:00+06:00")]
    [InlineData("2031-01-01T00:00:00+06:00")]
    public void A_finished_build_holds_until_that_moment(string now)
    {
        using var site = TestSite.Build(folder, new TestSiteOptions { Now = now });
        Assert.NotEmpty(site.Files);
        Assert.Equal(DateTimeOffset.Parse(Run(now, "--next")), site.Built!.Site.Clock.ValidUntil);
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
