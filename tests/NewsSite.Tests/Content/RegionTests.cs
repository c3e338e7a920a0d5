using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Content;

/// <summary>Regions: a second way to narrow the archive.</summary>
public class RegionTests
{
    private const string Regions = """
        -- content/regions.yaml --
        osh: {ky: Ош облусу, ru: Ошская область}
        naryn: {ky: Нарын облусу, ru: Нарынская область, aliases: [tyan-shan]}
        schools: {ky: Мектептер аймагы, ru: Регион школ}

        """;

    [Theory]
    [InlineData("region: osh")]
    [InlineData("region: [osh]")]
    [InlineData("regions: [osh]")]
    [InlineData("regions: osh")]
    [InlineData("region: Ош облусу")]
    [InlineData("region: ошская область")]
    public void A_story_stands_in_the_lists_of_its_region(string field)
    {
        using var site = TestSite
            .Build(Regions + Pair("2024/05/07-a", "А", field) + Pair("2024/05/08-b", "Б"))
            .IsFine();
        Assert.Equal(["Ош облусу 1"], site.Texts("/ky/regions/", "main li"));
        Assert.Equal(["А ky"], site.Texts("/ky/regions/osh/", "h3"));
        Assert.Equal(["А ru"], site.Texts("/ru/regions/osh/2024/", "h3"));
        Assert.Equal(["Ошская область"], site.Texts("/ru/news/2024/05/07-a/", ".region"));
        Assert.Equal(["/ru/regions/osh/"], site.Attributes("/ru/news/2024/05/07-a/", ".region", "href"));
        Assert.Contains("А ky", site.Page("/ky/regions/osh/rss.xml"));
        Assert.Equal(
            ["/ky/", "/ky/regions/", "/ky/regions/osh/"],
            site.Attributes("/ky/regions/osh/2024/", ".breadcrumbs a", "href")
        );
        Assert.Contains("https://edu.example/ky/regions/osh/</loc>", site.Page("/sitemap-pages.xml"));
    }

    [Fact]
    public void Several_regions_and_one_more_are_all_meant()
    {
        using var site = TestSite.Build(
            Regions + Story("2024/05/07-a", "ky", "А", "region: osh\nregions: [naryn, osh]")
        );
        Assert.Equal(["Ош облусу", "Нарын облусу"], site.Texts("/ky/news/2024/05/07-a/", ".region"));
    }

    [Fact]
    public void A_region_and_a_topic_may_have_one_key()
    {
        using var site = TestSite
            .Build(
                Regions
                    + "-- content/topics.yaml --\nschools: {ky: Мектептер, ru: Школы}\n"
                    + Story("2024/05/07-a", "ky", "А", "topics: [schools]\nattachments: [{file: a.csv}]")
                    + "-- content/news/2024/05/07-a/a.csv --\nx\n"
                    + Story("2024/05/08-b", "ky", "Б", "region: schools\nattachments: [{file: b.csv}]")
                    + "-- content/news/2024/05/08-b/b.csv --\nx\n"
            )
            .IsFine();
        Assert.Equal(["А"], site.Texts("/ky/topics/schools/", "h3"));
        Assert.Equal(["Б"], site.Texts("/ky/regions/schools/", "h3"));
        Assert.Equal(["a.csv А"], site.Texts("/ky/topics/schools/documents/", ".document"));
        Assert.Equal(["b.csv Б"], site.Texts("/ky/regions/schools/documents/", ".document"));
        Assert.Equal(["Мектептер аймагы 1"], site.Texts("/ky/documents/", "a.region"));
    }

    [Fact]
    public void An_unknown_region_is_an_error()
    {
        using var site = TestSite.Build(Regions + Article("title: А\ndate: 2024-05-07\nregion: osch"));
        site.Reports(
            $"{TheArticle}:4:9: error NS224: unknown region \"osch\"; did you mean \"osh\"?; regions are listed"
        );
    }

    [Fact]
    public void Without_a_list_every_region_is_unknown_and_there_are_no_pages()
    {
        using var site = TestSite.Build(Article("title: А\ndate: 2024-05-07\nregion: osh"));
        site.Reports($"{TheArticle}:4:9: error NS224: unknown region \"osh\"; regions are listed");
        Assert.False(site.Has("/ky/regions/"));
    }

    [Fact]
    public void Versions_that_name_different_regions_are_a_conflict()
    {
        using var site = TestSite.Build(
            Regions
                + Story("2024/05/07-a", "ky", "А", "region: osh")
                + Story("2024/05/07-a", "ru", "Б", "region: naryn")
        );
        site.Reports("content/news/2024/05/07-a/index.ru.md:4:9: error NS107: \"regions\" differs");
    }

    [Fact]
    public void A_former_key_leads_to_the_region()
    {
        using var site = TestSite.Build(Regions + Story("2024/05/07-a", "ky", "А", "region: tyan-shan")).IsFine();
        Assert.Contains(
            site.Built!.Site.Redirects,
            redirect => (redirect.From, redirect.To) == ("/ky/regions/tyan-shan/2024/", "/ky/regions/naryn/2024/")
        );
    }

    [Theory]
    [InlineData("Osh: {ky: Ош, ru: Ош}", "error NS027")]
    [InlineData("osh: {ky: Ош}", "error NS026")]
    [InlineData("osh: Ош", "error NS0")]
    public void The_list_is_checked_like_that_of_topics(string line, string problem)
    {
        using var site = TestSite.Build(
            $"-- content/regions.yaml --\n{line}\n" + Article("title: А\ndate: 2024-05-07\nregion: Osh")
        );
        Assert.All(
            site.Diagnostics,
            found => Assert.StartsWith("content/regions.yaml:1:", found, StringComparison.Ordinal)
        );
        Assert.Contains(site.Diagnostics, found => found.Contains(problem));
    }

    [Fact]
    public void Withdrawn_stories_stay_in_the_lists_and_drafts_are_in_none()
    {
        using var site = TestSite.Build(
            Regions
                + Story(
                    "2024/05/07-a",
                    "ky",
                    "Алынган",
                    "region: osh\nwithdrawn: {date: 2024-05-08, reason: {ky: Ката., ru: Ошибка.}}"
                )
                + Story("2024/05/07-b", "ky", "Каралама", "region: naryn\ndraft: true")
        );
        Assert.Equal(["Алынган"], site.Texts("/ky/regions/osh/2024/", "h3"));
        Assert.All(site.Built!.Site.Regions, region => Assert.Equal(0, region.Count));
        Assert.Empty(site.Texts("/ky/regions/naryn/", "h3"));
        Assert.False(site.Has("/ky/regions/naryn/2024/"));
    }
}
