using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Calendars;

/// <summary>The urgent notice above all pages.</summary>
public sealed class NoticeTests
{
    private const string Text = "text: {ky: Эртең сабак жок, ru: Завтра занятий нет}\n";
    private static readonly TestSiteOptions Ministry = new() { Ministry = true };

    [Theory]
    [InlineData("to: 2026-05-31", false)]
    [InlineData("to: 2026-06-01", true)]
    [InlineData("to: 2026-06-01T00:00", false)]
    [InlineData("to: 2026-06-01T00:01", true)]
    [InlineData("from: 2026-06-01\nto: 2026-06-01", true)]
    [InlineData("from: 2026-06-01T00:01\nto: 2026-06-01", false)]
    [InlineData("from: 2026-05-01\nto: 2026-06-02T10:00", true)]
    public void It_stands_above_every_page_in_its_time(string times, bool isThere)
    {
        var site = Site(Text + times);
        site.Reports();
        foreach (
            var (path, words) in new[]
            {
                ("/ky/", "Эртең сабак жок"),
                ("/ru/news/2026/05/07-a/", "Завтра занятий нет"),
                ("/ky/404.html", "Эртең"),
                ("/", "Эртең"),
            }
        )
        {
            Assert.Equal(isThere, site.Page(path).Contains(words, StringComparison.Ordinal));
            Assert.Equal(isThere, site.Page(path).Contains("site-notice", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("text: {ky: А}\nto: 2026-06-05", "content/notice.yaml:1:7: error NS026")]
    [InlineData("text: Жалпы\nto: 2026-06-05", "content/notice.yaml:1:7: error NS054")]
    [InlineData("to: 2026-06-05", "content/notice.yaml:1:1: error NS058")]
    [InlineData(Text, "content/notice.yaml:1:1: error NS058")]
    [InlineData(Text + "to: кийин", "content/notice.yaml:2:5: error NS104")]
    [InlineData(Text + "from: 2026-06-06\nto: 2026-06-05", "content/notice.yaml:3:5: error NS182")]
    [InlineData(Text + "to: 2026-06-05\nuntil: 2026-06-05", "content/notice.yaml:3:1: warning NS053")]
    [InlineData(Text + "link: 2026/05/07-b\nto: 2026-06-05", "content/notice.yaml:2:7: warning NS186")]
    [InlineData(Text + "link: /ky/jok/\nto: 2026-06-05", "content/notice.yaml:2:7: warning NS186")]
    [InlineData(Text + "link: javascript:alert(1)\nto: 2026-06-05", "content/notice.yaml:2:7: warning NS186")]
    [InlineData("{", "content/notice.yaml:")]
    public void A_mistake_is_told_at_its_place(string notice, string problem) =>
        Assert.Contains(Site(notice).Diagnostics, line => line.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("link: 2026/05/07-a", "/ky/news/2026/05/07-a/", "/ru/news/2026/05/07-a/")]
    [InlineData("link: /ky/topics/", "/ky/topics/", "/ky/topics/")]
    [InlineData("link: {ky: /ky/topics/, ru: /ru/topics/}", "/ky/topics/", "/ru/topics/")]
    [InlineData(
        "link: 'https://example.org/?a=1&b=\"2'",
        "https://example.org/?a=1&b=\"2",
        "https://example.org/?a=1&b=\"2"
    )]
    [InlineData("link: {ky: /ky/topics/}", "/ky/topics/", null)]
    public void It_leads_where_it_says(string link, string? ky, string? ru)
    {
        var site = Site(Text + link + "\nto: 2026-06-05");
        Assert.Equal(ky, site.Attributes("/ky/", ".site-notice a", "href").FirstOrDefault());
        Assert.Equal(ru, site.Attributes("/ru/", ".site-notice a", "href").FirstOrDefault());
    }

    [Fact]
    public void A_story_under_embargo_is_not_given_away()
    {
        var site = TestSite.Build(
            Pair("2026/05/07-a", "А")
                + Pair("2026/12/07-syr", "Сыр")
                + $"-- content/notice.yaml --\n{Text}link: 2026/12/07-syr\nto: 2026-06-05\n",
            Ministry
        );
        Assert.DoesNotContain("12/07-syr", site.Page("/ky/"));
        Assert.Contains("Эртең", site.Page("/ky/"));
        Assert.DoesNotContain(site.Diagnostics, problem => problem.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public void Schedule_knows_both_moments_and_a_build_holds_until_the_next()
    {
        using var folder = TestFolder.Of(
            Story("2026/05/07-a", "ky", "А")
                + $"-- content/notice.yaml --\n{Text}from: 2026-06-02T18:00\nto: 2026-06-03\n"
        );
        TestSite.AddDefaults(folder);
        const string now = "2026-06-01T12:00:00+06:00";
        var run = CommandRun.In(folder.Root, "en", "schedule", "--now", now);
        Assert.Contains("2026-06-02 18:00  notice appears", run.Out.Replace("   ", "  "));
        Assert.Contains("2026-06-04 00:00", run.Out);
        Assert.Equal(
            "2026-06-02T18:00:00+06:00\n",
            CommandRun.In(folder.Root, "en", "schedule", "--next", "--now", now).Out
        );
        Assert.Equal(
            "2026-06-04T00:00:00+06:00\n",
            CommandRun.In(folder.Root, "en", "schedule", "--next", "--now", "2026-06-02T18:00:00+06:00").Out
        );
        Assert.DoesNotContain(
            "2026-",
            CommandRun.In(folder.Root, "en", "schedule", "--next", "--now", "2026-06-04T00:00:00+06:00").Out
        );
    }

    [Fact]
    public void A_site_without_it_has_nothing_of_it()
    {
        var site = TestSite.Build(Pair("2026/05/07-a", "А"), Ministry);
        Assert.All(
            site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("site-notice", System.Text.Encoding.UTF8.GetString(file.Value))
        );
    }

    private static TestSite Site(string notice) =>
        TestSite.Build(Pair("2026/05/07-a", "А") + $"-- content/notice.yaml --\n{notice}\n", Ministry);
}
