using System.Text.Json;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Calendars;

/// <summary>Events, deadlines and ends of stories: what is read, shown and scheduled.</summary>
public sealed class DatesTests
{
    private const string Page = "/ky/news/2026/05/07-a/";
    private static readonly TestSiteOptions Ministry = new() { Ministry = true };

    [Theory]
    [InlineData("event: {start: 2026-06-10T10:00, end: 2026-06-10T09:59}", "NS182")]
    [InlineData("event: {start: 2026-06-10, end: 2026-06-09}", "NS182")]
    [InlineData("event: {start: 2026-06-10T10:00, end: 2026-06-10T10:00}", "NS182")]
    [InlineData("event: {start: 2026-06-10T10:00, end: 2026-06-11}", "NS183")]
    [InlineData("event: {start: 2026-06-10, end: 2026-06-11T10:00}", "NS183")]
    [InlineData("event: {end: 2026-06-10}", "NS058")]
    [InlineData("event: {place: Ош}", "NS058")]
    [InlineData("event: {start: 2026-02-30}", "NS104")]
    [InlineData("event: {start: 2026-06-10T25:00}", "NS104")]
    [InlineData("event: {start: 10.06.2026}", "NS104")]
    [InlineData("event: 2026-06-10", "NS054")]
    [InlineData("event:", "NS065")]
    [InlineData("event: {start: 2026-06-10, where: Ош}", "NS053")]
    [InlineData("event: {start: 2026-06-10, place: {ky: Ош, en: Osh}}", "NS126")]
    [InlineData("event: {start: 2026-06-10, place: {ru: Ош}}", "NS125")]
    [InlineData("event: {start: 2026-06-10, place: [Ош]}", "NS054")]
    [InlineData("deadline: эртең", "NS104")]
    [InlineData("deadline:", "NS065")]
    [InlineData("expires: 2026-13-01", "NS104")]
    [InlineData("deadline: 2025-06-10", "NS184")]
    [InlineData("expires: 2026-05-06", "NS184")]
    public void A_mistake_is_told_at_its_place(string line, string code)
    {
        var site = TestSite.Build(Story("2026/05/07-a", "ky", "А", line));
        Assert.Contains(
            site.Diagnostics,
            problem =>
                problem.StartsWith("content/news/2026/05/07-a/index.ky.md:4:", StringComparison.Ordinal)
                && problem.Contains(code, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("event: {start: 2026-06-10}")]
    [InlineData("event: {start: 2026-06-10, end: 2026-06-10}")]
    [InlineData("event: {start: 2026-06-10T10:00, end: 2026-06-12T09:00, place: Ош}")]
    [InlineData("event: {start: 2026-06-10T10:00Z, end: '2026-06-10 16:30'}")]
    [InlineData("event: {start: 9999-12-31}")]
    [InlineData("deadline: 2026-05-07")]
    [InlineData("expires: 2026-05-07T00:01")]
    public void What_is_right_is_not_told(string line) =>
        TestSite.Build(Story("2026/05/07-a", "ky", "А", line)).Reports();

    [Fact]
    public void Versions_share_dates_and_must_agree()
    {
        var site = TestSite.Build(
            Story("2026/05/07-a", "ky", "А", "event: {start: 2026-06-10}\ndeadline: 2026-06-05")
                + Story("2026/05/07-a", "ru", "А", "event: {start: 2026-06-11}\ndeadline: 2026-06-06T10:00")
        );
        Assert.Equal(2, site.Diagnostics.Count(problem => problem.Contains("NS107", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_version_may_name_the_place_in_its_own_file()
    {
        var site = TestSite.Build(
            Story("2026/05/07-a", "ky", "А", "event: {start: 2026-06-10, place: Ош шаары}")
                + Story("2026/05/07-a", "ru", "А", "event: {start: 2026-06-10, place: Город Ош}"),
            Ministry
        );
        Assert.Contains("Ош шаары", site.Text(Page, ".dates"));
        Assert.Contains("Город Ош", site.Text("/ru/news/2026/05/07-a/", ".dates"));
        Assert.DoesNotContain("Ош шаары", site.Page("/ru/news/2026/05/07-a/"));
    }

    [Fact]
    public void Pages_have_no_dates()
    {
        TestSite
            .Build(
                "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\nevent: {start: 2026-06-10}\ndeadline: 2026-06-10\nexpires: 2026-06-10\n---\nТекст.\n"
            )
            .Reports(
                "content/pages/about/index.ky.md:3:16: error NS128",
                "content/pages/about/index.ky.md:4:11: error NS128",
                "content/pages/about/index.ky.md:5:10: error NS128"
            );
    }

    [Theory]
    [InlineData(
        "event: {start: 2026-06-10T10:00, end: 2026-06-10T12:30}",
        "2026-жылдын 10-июну, 10:00\u2060–\u206012:30"
    )]
    [InlineData("event: {start: 2026-06-10T10:00}", "2026-жылдын 10-июну, 10:00")]
    [InlineData("event: {start: 2026-06-10}", "2026-жылдын 10-июну")]
    [InlineData("event: {start: 2026-06-10, end: 2026-06-12}", "2026-жылдын 10-июну — 2026-жылдын 12-июну")]
    [InlineData(
        "event: {start: 2026-06-10T22:00, end: 2026-06-11T02:00}",
        "2026-жылдын 10-июну, 22:00 — 2026-жылдын 11-июну, 02:00"
    )]
    [InlineData("event: {start: 2026-06-10T10:00Z}", "2026-жылдын 10-июну, 16:00")]
    public void An_article_says_when(string line, string text)
    {
        var site = TestSite.Build(Story("2026/05/07-a", "ky", "А", line), Ministry);
        Assert.Equal(text, site.Text(Page, ".dates dd").Trim());
        Assert.EndsWith(Page + "dates.ics", site.Attributes(Page, ".dates a", "href")[0]);
    }

    [Fact]
    public void A_story_without_dates_has_nothing_of_them()
    {
        var site = TestSite.Build(Story("2026/05/07-a", "ky", "А"), Ministry);
        Assert.DoesNotContain("dates", site.Page(Page));
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".ics", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("deadline: 2026-05-31", true)]
    [InlineData("deadline: 2026-06-01", false)]
    [InlineData("expires: 2026-05-31T23:59", true)]
    [InlineData("expires: 2026-06-01T00:00", true)]
    [InlineData("expires: 2026-06-01T00:01", false)]
    [InlineData("event: {start: 2026-05-20}\nexpires: 2026-07-01", false)]
    public void A_story_that_is_over_says_so_and_is_no_longer_the_lead(string lines, bool isOver)
    {
        var site = TestSite.Build(
            Story("2026/05/07-a", "ky", "Эски", "pinned: true\n" + lines) + Story("2026/05/08-b", "ky", "Жаңы"),
            Ministry
        );
        Assert.Equal(isOver, site.Page(Page).Contains("Мөөнөтү бүттү", StringComparison.Ordinal));
        Assert.Equal(isOver ? "Жаңы" : "Эски", site.Text("/ky/", ".lead h2"));
        Assert.Equal(isOver, site.Page("/ky/news/2026/05/").Contains("Мөөнөтү бүттү", StringComparison.Ordinal));
        var until = site.Built!.Site.Clock.ValidUntil;
        Assert.True(
            isOver
                || lines.StartsWith("event", StringComparison.Ordinal)
                || until <= DateTimeOffset.Parse("2026-07-02T00:00:00+06:00")
        );
    }

    [Theory]
    [InlineData("event: {start: 2026-05-31}", true)]
    [InlineData("event: {start: 2026-06-01}", false)]
    [InlineData("event: {start: 2026-05-20, end: 2026-05-31}", true)]
    [InlineData("event: {start: 2026-05-20, end: 2026-06-01}", false)]
    [InlineData("event: {start: 2026-05-20T10:00}", true)]
    [InlineData("event: {start: 2026-05-31T10:00, end: 2026-06-01T00:00}", true)]
    [InlineData("event: {start: 2026-05-31T10:00, end: 2026-06-01T00:01}", false)]
    [InlineData("event: {start: 2026-05-31T10:00, end: 2026-05-31T18:00Z}", true)]
    public void An_event_that_is_over_says_so_on_its_page_and_in_lists_and_leaves_the_lead(string line, bool isOver)
    {
        var site = TestSite.Build(
            Story("2026/05/07-a", "ky", "Эски", "pinned: true\n" + line) + Story("2026/05/08-b", "ky", "Жаңы"),
            Ministry
        );
        foreach (var page in new[] { Page, "/ky/news/2026/05/" })
        {
            Assert.Equal(isOver, site.Page(page).Contains("Иш-чара өттү", StringComparison.Ordinal));
            Assert.DoesNotContain("Мөөнөтү бүттү", site.Page(page));
        }

        Assert.Equal(isOver ? "Жаңы" : "Эски", site.Text("/ky/", ".lead h2"));
    }

    /// <summary>A story of 7 May, read on 1 June.</summary>
    [Theory]
    [InlineData("deadline: 2026-05-20\nevent: {start: 2026-06-10}", "Качан: 10-июнь, 2026", "Мөөнөтү бүттү", false)]
    [InlineData(
        "deadline: 2026-06-20\nevent: {start: 2026-05-20}",
        "Акыркы мөөнөтү: 20-июнь, 2026",
        "Иш-чара өттү",
        false
    )]
    [InlineData("deadline: 2026-05-10\nevent: {start: 2026-05-20}", "Иш-чара өттү", "Мөөнөтү бүттү", true)]
    [InlineData("event: {start: 2026-06-10}\nexpires: 2026-05-20", "Мөөнөтү бүттү", "Мөөнөтү бүттү", true)]
    [InlineData("deadline: 2026-05-10\nexpires: 2026-06-20", "Мөөнөтү бүттү", "Мөөнөтү бүттү", false)]
    [InlineData("event: {start: 2026-05-06}", "Иш-чара өттү", "Иш-чара өттү", false)]
    public void Of_several_dates_a_list_says_what_is_still_to_come(
        string lines,
        string inList,
        string onPage,
        bool leavesTheLead
    )
    {
        var site = TestSite.Build(
            Story("2026/05/07-a", "ky", "Эски", "pinned: true\n" + lines) + Story("2026/05/08-b", "ky", "Жаңы"),
            Ministry
        );
        Assert.Equal(inList, site.Text("/ky/news/2026/05/", ".when").Trim());
        Assert.Contains(onPage, site.Text(Page, ".dates"));
        Assert.Equal(leavesTheLead ? "Жаңы" : "Эски", site.Text("/ky/", ".lead h2"));
    }

    [Fact]
    public void Schedule_names_the_end_of_an_event_and_a_build_holds_until_then()
    {
        using var folder = TestFolder.Of(
            Story("2026/05/07-a", "ky", "А", "event: {start: 2026-06-10T10:00, end: 2026-06-10T12:30}")
                + Story("2026/05/08-b", "ky", "Б", "event: {start: 2026-06-11}")
        );
        TestSite.AddDefaults(folder);
        var table = CommandRun.In(folder.Root, "en", "schedule", "--now", "2026-06-01T12:00:00+06:00").Out;
        Assert.Matches("2026-06-10 12:30 +event is over +ky +2026/05/07-a", table);
        Assert.Matches("2026-06-12 00:00 +event is over +ky +2026/05/08-b", table);
        var next = CommandRun.In(folder.Root, "en", "schedule", "--next", "--now", "2026-06-10T12:00:00+06:00");
        Assert.Equal("2026-06-10T12:30:00+06:00\n", next.Out);
        folder.Age();
        string Build(string now) => CommandRun.In(folder.Root, "en", "build", "--now", now).Out;
        Build("2026-06-10T12:00:00+06:00");
        Assert.Contains("Nothing has changed", Build("2026-06-10T12:29:00+06:00"));
        Assert.DoesNotContain("Nothing has changed", Build("2026-06-10T12:30:00+06:00"));
        Assert.Contains("Nothing has changed", Build("2026-06-11T23:59:00+06:00"));
        Assert.DoesNotContain("Nothing has changed", Build("2026-06-12T00:00:00+06:00"));
    }

    [Fact]
    public void Where_everything_is_over_the_newest_stays_the_lead()
    {
        var site = TestSite.Build(Story("2026/05/07-a", "ky", "Эски", "expires: 2026-05-08"), Ministry);
        Assert.Equal("Эски", site.Text("/ky/", ".lead h2"));
    }

    [Fact]
    public void Structured_data_has_the_event()
    {
        var site = TestSite.Build(
            Story(
                "2026/05/07-a",
                "ky",
                "Жыйын",
                "event: {start: 2026-06-10T10:00, end: 2026-06-10T12:00, place: 'Ош, \"Ак</script>\"'}"
            ),
            Ministry
        );
        var data = JsonDocument.Parse(
            site.Document(Page).QuerySelector("script[type='application/ld+json']")!.TextContent
        );
        var about = data.RootElement.GetProperty("about");
        Assert.Equal("Event", about.GetProperty("@type").GetString());
        Assert.Equal("2026-06-10T10:00:00+06:00", about.GetProperty("startDate").GetString());
        Assert.Equal("2026-06-10T12:00:00+06:00", about.GetProperty("endDate").GetString());
        Assert.Contains("Ак</script>", about.GetProperty("location").GetProperty("name").GetString());
    }

    [Fact]
    public void Schedule_names_the_moment_and_a_build_holds_until_then()
    {
        var folder = TestFolder.Of(Story("2026/05/07-a", "ky", "А", "deadline: 2026-06-05\nexpires: 2026-06-10T12:00"));
        TestSite.AddDefaults(folder);
        var run = CommandRun.In(folder.Root, "en", "schedule", "--now", "2026-06-01T12:00:00+06:00");
        Assert.Contains("2026-06-06 00:00", run.Out);
        Assert.Contains("2026-06-10 12:00", run.Out);
        Assert.Contains("is over", run.Out);
        var next = CommandRun.In(folder.Root, "en", "schedule", "--next", "--now", "2026-06-01T12:00:00+06:00");
        Assert.Equal("2026-06-06T00:00:00+06:00\n", next.Out);
        folder.Age();
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "build", "--now", "2026-06-01T12:00:00+06:00").ExitCode);
        Assert.Contains(
            "Nothing has changed",
            CommandRun.In(folder.Root, "en", "build", "--now", "2026-06-05T23:59:00+06:00").Out
        );
        var later = CommandRun.In(folder.Root, "en", "build", "--now", "2026-06-10T12:00:00+06:00");
        Assert.DoesNotContain("Nothing has changed", later.Out);
        folder.Dispose();
    }
}
