using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Content;

/// <summary>
/// <c>withdrawn</c>: the URL stays and shows a notice. Of the story, only its place in lists remains.
/// </summary>
public class WithdrawalTests
{
    private const string Address = "/ky/news/2024/05/07-a/";
    private const string Withdrawn =
        "withdrawn: {date: 2024-05-09T12:00, reason: {ky: Ката болгон., ru: Была ошибка.}}";

    private static readonly string Files =
        Story(
            "2024/05/07-a",
            "ky",
            "Алынган",
            Withdrawn
                + "\ntopics: [science]\nsummary: Кыскачасы\npinned: true\naliases: [/eski.html]\n"
                + "photos: [{file: a.jpg, alt: Сүрөт}]\nattachments: [{file: b.pdf}]",
            "Сырдуу текст. [төмөн](#жок)"
        )
        + "-- content/news/2024/05/07-a/a.jpg --\n-- content/news/2024/05/07-a/b.pdf --\n"
        + Story("2024/05/06-b", "ky", "Мурунку", "topics: [science]", "[Ага](../07-a/index.ky.md#bash)")
        + Story("2024/05/08-v", "ky", "Кийинки", "topics: [science]");

    [Fact]
    public void Its_address_says_so_in_every_language()
    {
        using var site = TestSite.Build(Files).IsFine();
        Assert.Equal("Алынган", site.Text(Address, "h1"));
        Assert.Equal("2024-жылдын 9-майы: Ката болгон.", site.Text(Address, ".notice"));
        Assert.Equal("Снято", site.Text("/ru/news/2024/05/07-a/", "h1"));
        Assert.Equal("9 мая 2024 года: Была ошибка.", site.Text("/ru/news/2024/05/07-a/", ".notice"));
        Assert.Equal("noindex", site.Attributes(Address, "meta[name=robots]", "content").Single());
        Assert.Empty(site.Attributes(Address, "link[hreflang]", "href"));
        Assert.DoesNotContain(Address, site.Page("/sitemap-2024.xml"), StringComparison.Ordinal);
        Assert.Contains("/eski.html /ky/news/2024/05/07-a/", site.Page("/_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_its_text_photos_and_documents_is_left_anywhere()
    {
        using var site = TestSite.Build(Files).IsFine();
        var everything = site
            .Files.Concat(
                site.Built!.SearchIndex.Value.Select(file => KeyValuePair.Create(file.Path, TestSite.BytesOf(file)))
            )
            .ToList();
        foreach (var left in new[] { "Сырдуу", "Кыскачасы", "a.jpg", "b.pdf" })
        {
            Assert.DoesNotContain(everything, file => Holds(file, left));
        }
    }

    [Fact]
    public void Only_the_archive_and_the_feeds_still_list_it_marked()
    {
        using var site = TestSite.Build(Files).IsFine();
        string[] lists = ["/ky/news/2024/", "/ky/news/2024/05/", "/ky/topics/science/2024/"];
        Assert.All(lists, list => Assert.Equal("Алынган", site.Text(list, ".withdrawn h3")));
        string[] others =
        [
            "/eski.html",
            Address,
            "/ru/news/2024/05/07-a/",
            .. lists,
            .. lists.Select(list => "/ru" + list[3..]),
            "/ky/atom.xml",
            "/ky/rss.xml",
            "/ky/feed.json",
            "/ky/topics/science/rss.xml",
        ];
        var naming = site.Files.Where(file => Holds(file, "Алынган")).Select(file => file.Key);
        Assert.Subset(others.Select(OutputFile.PathOf).ToHashSet(), naming.ToHashSet());
        Assert.Equal("3 жаңылык", site.Text("/ky/news/2024/05/", ".count"));
    }

    [Fact]
    public void Its_neighbours_pass_over_it()
    {
        using var site = TestSite.Build(Files).IsFine();
        Assert.Equal("Кийинки", site.Text("/ky/news/2024/05/06-b/", ".newer a"));
        Assert.Equal("Мурунку", site.Text("/ky/news/2024/05/08-v/", ".older a"));
        Assert.Equal("Кийинки", site.Text("/ky/", ".lead a"));
    }

    [Fact]
    public void Until_its_moment_it_stands_and_is_due()
    {
        using var site = TestSite.Build(Files, new TestSiteOptions { Now = "2024-05-09T11:59:59+06:00" });
        Assert.Contains("Сырдуу текст", site.Page(Address), StringComparison.Ordinal);
        Assert.DoesNotContain("Ката болгон", site.Page(Address), StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.Parse("2024-05-09T12:00:00+06:00"), site.Built!.Site.HeldBack.NextDue);
    }

    [Fact]
    public void It_holds_also_while_the_version_it_is_written_in_is_still_to_come()
    {
        var files =
            Story("2024/05/07-a", "ky", "А")
            + "-- content/news/2024/05/07-a/index.ru.md --\n---\ntitle: А\ndate: 2024-05-07T18:00\n"
            + "withdrawn: {date: 2024-05-07, reason: {ky: Ката., ru: Ошибка.}}\n---\nТекст.\n";
        // That the versions name two moments is an error of its own; the withdrawal holds all the same.
        using var site = TestSite.Build(files, new TestSiteOptions { Now = "2024-05-07T12:00:00+06:00" });
        Assert.All(site.Diagnostics, line => Assert.Contains("NS107", line, StringComparison.Ordinal));
        Assert.Equal("2024-жылдын 7-майы: Ката.", site.Text(Address, ".notice"));
    }

    [Fact]
    public void A_story_still_to_come_leaves_nothing_when_withdrawn()
    {
        using var site = TestSite.Build(Files, new TestSiteOptions { Now = "2024-05-06T12:00:00+06:00" });
        Assert.False(site.Has(Address));
    }

    [Fact]
    public void A_reason_is_needed_in_every_language_of_the_site_NS125()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", "withdrawn: {date: 2024-05-09, reason: {ky: Ката.}}")
        );
        site.Reports($"{TheArticle}:4:39: error NS125: \"reason:\" says nothing in \"ru\" (Русский)");
    }

    [Theory]
    [InlineData("2024-05-06", "2024-05-07", "2024-05-06", "2024-05-07")]
    [InlineData("2023-05-07T12:00", "2024-05-07", "2023-05-07 12:00", "2024-05-07")]
    [InlineData("2024-05-07T09:59", "2024-05-07T10:00", "2024-05-07 09:59", "2024-05-07 10:00")]
    public void One_dated_before_its_story_is_an_error_NS261(string withdrawn, string date, string named, string told)
    {
        using var site = TestSite.Build(
            Article($"title: А\ndate: {date}\nwithdrawn: {{date: {withdrawn}, reason: {{ky: Ката., ru: Ошибка.}}}}")
        );
        site.Reports(
            $"{TheArticle}:4:19: error NS261: the withdrawal is dated {named}, before the story itself came out ({told})"
        );
    }

    [Theory]
    [InlineData("2024-05-07", "2024-05-07T10:00")] // a day without an hour: some time of that day
    [InlineData("2024-05-07T10:00", "2024-05-07T10:00")]
    [InlineData("2024-05-07T04:00Z", "2024-05-07T10:00")]
    public void One_of_the_same_day_is_not_before_its_story(string withdrawn, string date) =>
        TestSite.Reported(
            Article($"title: А\ndate: {date}\nwithdrawn: {{date: {withdrawn}, reason: {{ky: Ката., ru: Ошибка.}}}}")
        );

    [Fact]
    public void Its_text_is_checked_no_more()
    {
        string Checked(string more)
        {
            using var folder = TestFolder.Of(
                Story("2024/05/07-a", "ky", "Жайкы мектептер ачылды", more, "Мектепте 80 окуучу окуйт.")
                    + Story("2024/05/07-a", "ru", "Открылись летние школы", "", "В школе учатся 90 учеников.")
            );
            TestSite.AddDefaults(folder);
            return CommandRun.In(folder.Root, "en", "check").Out;
        }

        Assert.Contains("NS300", Checked(""), StringComparison.Ordinal);
        Assert.DoesNotContain("NS3", Checked(Withdrawn), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_that_disagree_are_one_error_NS107()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", "withdrawn: {date: 2024-05-09, reason: {ky: А, ru: А}}")
                + Story("2024/05/07-a", "ru", "А", "withdrawn: {date: 2024-05-09, reason: {ky: А, ru: Б}}")
        );
        site.Reports("content/news/2024/05/07-a/index.ru.md:4:19: error NS107: \"withdrawn\" differs");
    }

    private static bool Holds(KeyValuePair<string, byte[]> file, string text) =>
        file.Value.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0
        || file.Key.Contains(text, StringComparison.Ordinal);
}
