using System.Xml.Linq;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Machines;

/// <summary>Subscribers learn of a withdrawal, and no date of a feed or sitemap ever goes back.</summary>
public class WithdrawnFeedTests
{
    private const string Url = "https://edu.example/ky/news/2026/05/31-b/";
    private const string Withdrawn =
        "withdrawn: {date: 2026-06-02T09:00, reason: {ky: \"Ката & \\\"шашма\\\".\", ru: Ошибка.}}";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly TestSiteOptions Later = new() { Now = "2026-06-10T00:00:00+06:00" };

    [Fact]
    public void It_stays_in_every_feed_under_its_id_marked_and_dated_at_the_withdrawal()
    {
        using var before = Build("");
        using var after = Build(Withdrawn);
        foreach (var path in new[] { "/ky/atom.xml", "/ky/rss.xml", "/ky/topics/science/rss.xml" })
        {
            Assert.Equal(Ids(before, path), Ids(after, path));
        }

        var entry = after.Xml("/ky/atom.xml").Root!.Elements(Atom + "entry").First();
        Assert.Equal("Алынды: Кийинки «Б»", (string?)entry.Element(Atom + "title"));
        Assert.Equal("2026-05-31T00:00:00+06:00", (string?)entry.Element(Atom + "published"));
        Assert.Equal("2026-06-02T09:00:00+06:00", (string?)entry.Element(Atom + "updated"));
        Assert.Equal("<p>Ката &amp; «шашма».</p>", (string?)entry.Element(Atom + "content"));
        var item = after.Json("/ky/feed.json").GetProperty("items")[0];
        Assert.Equal(Url, item.GetProperty("id").GetString());
        Assert.Equal("2026-06-02T09:00:00+06:00", item.GetProperty("date_modified").GetString());
        Assert.Equal("Ката & «шашма».", item.GetProperty("summary").GetString());
        Assert.DoesNotContain(after.Files, file => file.Value.AsSpan().IndexOf("Сырдуу"u8) >= 0);
    }

    [Theory]
    [InlineData(Withdrawn)]
    [InlineData("withdrawn: {date: 2026-05-31, reason: {ky: Ката., ru: Ошибка.}}")]
    [InlineData("withdrawn: {date: 2026-06-02, reason: {ky: Ката., ru: Ошибка.}}\ntopics: [science]")]
    public void No_date_goes_back_when_the_newest_story_is_withdrawn(string withdrawn)
    {
        using var before = Build(withdrawn.Contains("topics") ? "topics: [science]" : "");
        using var after = Build(withdrawn);
        AssertNotEarlier(before, after);
    }

    [Fact]
    public void No_date_goes_back_when_a_corrected_story_is_withdrawn_with_an_earlier_day()
    {
        const string corrected = "corrections: [{date: 2026-06-05, note: {ky: Оңдолду., ru: Исправлено.}}]\n";
        using var before = Build(corrected);
        using var after = Build(corrected + Withdrawn);
        AssertNotEarlier(before, after);
        Assert.StartsWith("2026-06-05", Updated(after, "/ky/atom.xml").ToString("O"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_date_goes_back_when_a_changed_story_leaves_a_short_feed()
    {
        const string corrected = "corrections: [{date: 2026-06-05, note: {ky: Оңдолду., ru: Исправлено.}}]";
        var files = Settings("latest: 1\nshareCards: false") + Story("2026/05/20-a", "ky", "А", corrected);
        using var before = TestSite.Build(files, Later);
        using var after = TestSite.Build(files + Story("2026/06/01-v", "ky", "В"), Later);
        AssertNotEarlier(before, after);
    }

    [Theory]
    [InlineData("topics: [science]", "topics: [education]")]
    [InlineData("topics: [science]", "")]
    [InlineData("topics: [science, education]", "topics: [education]")]
    public void No_date_goes_back_when_a_story_leaves_a_topic(string topics, string now)
    {
        var old = Story("2026/05/20-a", "ky", "А", "topics: [science]");
        using var before = TestSite.Build(old + Story("2026/05/31-b", "ky", "Б", topics), Later).IsFine();
        using var after = TestSite.Build(old + Story("2026/05/31-b", "ky", "Б", now), Later).IsFine();
        AssertNotEarlier(before, after);
    }

    [Fact]
    public void No_date_goes_back_when_a_corrected_story_of_an_earlier_year_leaves_a_topic()
    {
        const string corrected = "corrections: [{date: 2026-06-05, note: {ky: Оңдолду., ru: Исправлено.}}]\n";
        var old =
            Story("2025/05/20-a", "ky", "А", "topics: [science]")
            + Story("2026/05/20-a", "ky", "А", "topics: [science]");
        using var before = TestSite.Build(
            old + Story("2025/05/31-b", "ky", "Б", corrected + "topics: [science]"),
            Later
        );
        using var after = TestSite.Build(
            old + Story("2025/05/31-b", "ky", "Б", corrected + "topics: [education]"),
            Later
        );
        AssertNotEarlier(before, after);
    }

    [Fact]
    public void A_story_withdrawn_in_one_language_only_stays_in_the_feed_of_that_language()
    {
        using var site = Build(Withdrawn);
        Assert.Empty(site.Xml("/ru/rss.xml").Descendants("item"));
    }

    private static TestSite Build(string more) =>
        TestSite
            .Build(
                Story("2026/05/20-a", "ky", "Мурунку", "topics: [science]")
                    + Story(
                        "2026/05/31-b",
                        "ky",
                        "Кийинки \"Б\"",
                        more.Contains("topics", StringComparison.Ordinal) ? more : $"{more}\ntopics: [science]".Trim(),
                        "Сырдуу текст."
                    ),
                Later
            )
            .IsFine();

    private static void AssertNotEarlier(TestSite before, TestSite after)
    {
        string[] paths = ["/ky/atom.xml", "/ky/rss.xml", "/ru/rss.xml", "/ky/topics/science/rss.xml"];
        // A topic without stories has no feed.
        foreach (var path in paths.Where(path => before.Has(path) || after.Has(path)))
        {
            Assert.True(Updated(before, path) <= Updated(after, path), path);
        }

        var dates = LastChanges(after);
        foreach (var (page, date) in LastChanges(before))
        {
            Assert.True(!dates.TryGetValue(page, out var now) || date <= now, page);
        }
    }

    private static DateTimeOffset Updated(TestSite site, string path)
    {
        var root = site.Xml(path).Root!;
        var text =
            (string?)root.Element(Atom + "updated") ?? (string?)root.Element("channel")!.Element("lastBuildDate");
        return DateTimeOffset.Parse(text!);
    }

    private static Dictionary<string, DateTimeOffset> LastChanges(TestSite site) =>
        site
            .Files.Keys.Where(path => path.StartsWith("sitemap-", StringComparison.Ordinal) && !path.Contains("news"))
            .SelectMany(path => site.Xml("/" + path).Descendants(Map + "url"))
            .Where(url => url.Element(Map + "lastmod") is not null)
            .ToDictionary(
                url => url.Element(Map + "loc")!.Value,
                url => DateTimeOffset.Parse(url.Element(Map + "lastmod")!.Value)
            );

    private static IEnumerable<string?> Ids(TestSite site, string path) =>
        site.Xml(path)
            .Descendants()
            .Where(element =>
                element.Name.LocalName is "guid"
                || element.Name == Atom + "id" && element.Parent!.Name == Atom + "entry"
            )
            .Select(element => element.Value);
}
