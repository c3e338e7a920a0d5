using System.Xml.Linq;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Content;

/// <summary>
/// <c>corrections</c>: a note appears under the corrected story, and all its modification dates change.
/// </summary>
public class CorrectionsTests
{
    private const string Address = "/ky/news/2024/05/07-a/";
    private const string Russian = "/ru/news/2024/05/07-a/";

    private const string Corrected = """
        corrections:
          - date: 2024-05-10T09:00
            note: {ky: "Саны 80 эмес, 90.", ru: "Верно 90."}
          - date: 2024-05-08
            note: {ky: Аты оңдолду., ru: Исправлено имя.}
        """;

    private static readonly string Files =
        Story("2024/05/07-a", "ky", "А", Corrected) + Story("2024/05/07-a", "ru", "А");

    [Fact]
    public void They_show_under_the_story_in_its_language_oldest_first()
    {
        using var site = TestSite.Build(Files).IsFine();
        Assert.Equal(
            ["2024-жылдын 8-майы: Аты оңдолду.", "2024-жылдын 10-майы: Саны 80 эмес, 90."],
            site.Texts(Address, ".correction")
        );
        Assert.Equal(
            ["8 мая 2024 года: Исправлено имя.", "10 мая 2024 года: Верно 90."],
            site.Texts(Russian, ".correction")
        );
    }

    [Fact]
    public void The_last_one_moves_the_dates_machines_read()
    {
        using var site = TestSite.Build(Files + Story("2024/05/09-b", "ky", "Б")).IsFine();
        const string moved = "2024-05-10T09:00:00+06:00";
        Assert.Equal(moved, site.Attributes(Address, "meta[property='article:modified_time']", "content").Single());
        var json = System.Text.Json.JsonDocument.Parse(site.Text(Address, "script")).RootElement;
        Assert.Equal("2024-05-07T00:00:00+06:00", json.GetProperty("datePublished").GetString());
        Assert.Equal(moved, json.GetProperty("dateModified").GetString());
        Assert.Equal(
            [
                "CorrectionComment Аты оңдолду. 2024-05-08T00:00:00+06:00",
                $"CorrectionComment Саны 80 эмес, 90. {moved}",
            ],
            json.GetProperty("correction")
                .EnumerateArray()
                .Select(c => $"{c.GetProperty("@type")} {c.GetProperty("text")} {c.GetProperty("datePublished")}")
        );

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = site.Xml("/ky/atom.xml").Root!;
        Assert.Equal(moved, (string?)feed.Element(atom + "updated"));
        Assert.Equal(
            ["2024-05-09T00:00:00+06:00", moved],
            feed.Elements(atom + "entry").Select(entry => (string?)entry.Element(atom + "updated"))
        );
        Assert.Equal(
            moved,
            site.Json("/ky/feed.json").GetProperty("items")[1].GetProperty("date_modified").GetString()
        );
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var entry = site.Xml("/sitemap-2024.xml").Descendants(sitemap + "url");
        var url = entry.Single(e => (string?)e.Element(sitemap + "loc") == "https://edu.example" + Address);
        Assert.Equal(moved, (string?)url.Element(sitemap + "lastmod"));
    }

    [Fact]
    public void A_story_without_any_says_nothing_of_being_modified()
    {
        using var site = TestSite.Build(Story("2024/05/07-a", "ky", "А")).IsFine();
        Assert.Empty(site.Attributes(Address, "meta[property='article:modified_time']", "content"));
        Assert.DoesNotContain("CorrectionComment", site.Page(Address), StringComparison.Ordinal);
    }

    [Fact]
    public void One_still_to_come_is_held_back_and_is_due()
    {
        using var before = TestSite.Build(Files, new TestSiteOptions { Now = "2024-05-09T00:00:00+06:00" }).IsFine();
        Assert.Equal(["2024-жылдын 8-майы: Аты оңдолду."], before.Texts(Address, ".correction"));
        Assert.DoesNotContain("90", before.Page(Address), StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.Parse("2024-05-10T09:00:00+06:00"), before.Built!.Site.HeldBack.NextDue);
        using var preview = TestSite.Build(
            Files,
            new TestSiteOptions { Now = "2024-05-09T00:00:00+06:00", Future = true }
        );
        Assert.Equal(2, preview.Texts(Address, ".correction").Length);
    }

    [Fact]
    public void A_version_still_to_come_keeps_its_corrections()
    {
        var files =
            Story("2024/05/07-a", "ky", "А")
            + $"-- content/news/2024/05/07-a/index.ru.md --\n---\ntitle: А\ndate: 2024-05-07T18:00\n{Corrected}\n---\nТ.\n";
        // That the versions name two moments is an error of its own.
        using var site = TestSite.Build(files, new TestSiteOptions { Now = "2024-05-07T12:00:00+06:00" });
        Assert.All(site.Diagnostics, line => Assert.Contains("NS107", line, StringComparison.Ordinal));
        Assert.Empty(site.Texts(Address, ".correction"));
    }

    [Fact]
    public void Two_versions_that_disagree_are_one_error_NS107()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", "corrections: [{date: 2024-05-08, note: {ky: А, ru: А}}]")
                + Story("2024/05/07-a", "ru", "А", "corrections: [{date: 2024-05-09, note: {ky: А, ru: А}}]")
        );
        site.Reports("content/news/2024/05/07-a/index.ru.md:4:22: error NS107: \"corrections\" differs");
    }

    [Theory]
    [InlineData("{date: 2024-05-08, note: {ky: А}}", "4:40: error NS125: \"note:\" says nothing in \"ru\" (Русский)")]
    [InlineData("{date: 2024-05-08, note: {ky: А, ru: ''}}", "4:40: error NS125: \"note:\" says nothing in \"ru\"")]
    [InlineData(
        "{date: 2024-05-08, note: {ky: А, ru: А, en: A}}",
        "4:40: error NS126: the site has no language \"en\""
    )]
    [InlineData("{date: 2024-05-06, note: {ky: А, ru: А}}", "4:22: error NS127: the correction is dated 2024-05-06")]
    [InlineData("{date: кечээ, note: {ky: А, ru: А}}", "4:22: error NS104: \"кечээ\" is not a date")]
    [InlineData("{note: {ky: А, ru: А}}", "4:15: error NS058: \"date:\" is missing")]
    [InlineData("{date: 2024-05-08}", "4:15: error NS058: \"note:\" is missing")]
    [InlineData("{date: 2024-05-08, note: Аты}", "4:40: error NS054")]
    [InlineData("{date: 2024-05-08, note: {ky: [А], ru: А}}", "4:45: error NS054", "4:40: error NS125")]
    public void A_damaged_one_is_named_with_its_place(string correction, params string[] problems)
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", $"corrections: [{correction}]") + Story("2024/05/07-a", "ru", "А")
        );
        site.Reports([.. problems.Order().Select(problem => $"{TheArticle}:{problem}")]);
    }

    [Fact]
    public void A_story_in_one_language_needs_a_note_in_that_one_only()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", "corrections: [{date: 2024-05-07, note: {ky: Оңдолду.}}]")
        );
        Assert.Equal("2024-жылдын 7-майы: Оңдолду.", site.IsFine().Text(Address, ".correction"));
    }

    [Fact]
    public void Pages_have_none_NS128()
    {
        using var site = TestSite.Build(
            """
            -- content/pages/about/index.ky.md --
            ---
            title: А
            corrections: [{date: 2024-05-08, note: {ky: А}}]
            withdrawn: {date: 2024-05-08, reason: {ky: А}}
            ---
            Текст.
            """
        );
        site.Reports(
            "content/pages/about/index.ky.md:3:22: error NS128: \"corrections\" is for stories",
            "content/pages/about/index.ky.md:4:19: error NS128: \"withdrawn\" is for stories"
        );
    }
}
