using System.Xml.Linq;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Machines;

/// <summary>Sitemaps, robots.txt, the web manifest and redirects.</summary>
public class SitemapsTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly string Files =
        Pair("2024/05/07-a", "А", "topics: [science]")
        + Story("2022/01/01-b", "ky", "Б")
        + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nТекст.\n";

    [Fact]
    public void The_sitemap_is_an_index_of_one_a_year()
    {
        using var site = TestSite.Build(Files).IsFine();
        Assert.Equal(
            [
                "https://edu.example/sitemap-pages.xml",
                "https://edu.example/sitemap-2024.xml",
                "https://edu.example/sitemap-2022.xml",
            ],
            site.Xml("/sitemap.xml").Root!.Elements(Map + "sitemap").Select(map => (string?)map.Element(Map + "loc"))
        );
    }

    [Fact]
    public void The_index_says_when_the_pages_of_each_last_changed()
    {
        var corrected = Files.Replace(
            "title: Б\n",
            "title: Б\ncorrections: [{date: 2024-06-01, note: {ky: Оңдолду, ru: Исправлено}}]\n",
            StringComparison.Ordinal
        );
        using var site = TestSite
            .Build(corrected, new TestSiteOptions { Now = "2024-05-08T12:00:00+06:00", Future = true })
            .IsFine();
        Assert.Equal(
            ["pages 2024-06-01", "2024 2024-05-07", "2022 2024-06-01", "news 2024-05-07"],
            site.Xml("/sitemap.xml")
                .Root!.Elements(Map + "sitemap")
                .Select(map =>
                    $"{map.Element(Map + "loc")!.Value.Split('-', '.')[^2]} {map.Element(Map + "lastmod")!.Value[..10]}"
                )
        );
        using var empty = TestSite.Build("").IsFine();
        Assert.Empty(empty.Xml("/sitemap.xml").Descendants(Map + "lastmod"));
    }

    [Fact]
    public void A_topic_without_stories_stands_in_no_sitemap_and_is_not_indexed()
    {
        using var site = TestSite.Build(Files).IsFine();
        var pages = site.Page("/sitemap-pages.xml");
        Assert.Contains("/ky/topics/science/", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("/topics/education/", pages, StringComparison.Ordinal);
        Assert.Equal(["noindex"], site.Attributes("/ru/topics/education/", "meta[name=robots]", "content"));
        Assert.Empty(site.Attributes("/ru/topics/science/", "meta[name=robots]", "content"));
    }

    [Fact]
    public void A_story_stands_there_in_every_language_it_has()
    {
        using var site = TestSite.Build(Files);
        var urls = site.Xml("/sitemap-2024.xml").Root!.Elements(Map + "url").ToList();
        var story = urls.Single(url => Location(url) == "https://edu.example/ru/news/2024/05/07-a/");
        Assert.Equal(
            [
                "ky https://edu.example/ky/news/2024/05/07-a/",
                "ru https://edu.example/ru/news/2024/05/07-a/",
                "x-default https://edu.example/ky/news/2024/05/07-a/",
            ],
            story
                .Elements(Xhtml + "link")
                .Select(link => $"{link.Attribute("hreflang")?.Value} {link.Attribute("href")?.Value}")
        );
        Assert.Equal("2024-05-07T00:00:00+06:00", (string?)story.Element(Map + "lastmod"));
        var single = site.Xml("/sitemap-2022.xml").Root!.Elements(Map + "url");
        Assert.Empty(
            single.Single(url => Location(url).EndsWith("/01-b/", StringComparison.Ordinal)).Elements(Xhtml + "link")
        );
    }

    [Fact]
    public void Every_indexed_page_stands_in_just_one_sitemap()
    {
        using var site = TestSite.Build(Files);
        var listed = site
            .Files.Keys.Where(path => path.StartsWith("sitemap-", StringComparison.Ordinal))
            .SelectMany(path => site.Xml("/" + path).Descendants(Map + "loc").Select(loc => loc.Value))
            .Order(StringComparer.Ordinal);
        var pages = site
            .Files.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && path != "index.html")
            .Select(path => "/" + path[..^"index.html".Length])
            .Where(path => site.Attributes(path, "meta[name=robots]", "content").Length == 0)
            .Select(path => "https://edu.example" + path)
            .Order(StringComparer.Ordinal);
        Assert.Equal(pages, listed);
    }

    [Fact]
    public void News_of_the_last_two_days_of_the_clock_have_a_sitemap()
    {
        var files =
            Pair("2024/05/07-a", "А") + Story("2024/05/04-b", "ky", "Эски") + Story("2024/05/08-v", "ky", "Эртең");
        using var site = TestSite.Build(files, new TestSiteOptions { Now = "2024-05-07T12:00:00+06:00" });
        Assert.Contains("sitemap-news.xml", site.Page("/sitemap.xml"), StringComparison.Ordinal);
        var urls = site.Xml("/sitemap-news.xml").Root!.Elements(Map + "url").ToList();
        Assert.Equal(
            ["https://edu.example/ky/news/2024/05/07-a/", "https://edu.example/ru/news/2024/05/07-a/"],
            urls.Select(Location)
        );
        var news = urls[0].Element(News + "news")!;
        Assert.Equal("Жаңылыктар", (string?)news.Element(News + "publication")?.Element(News + "name"));
        Assert.Equal("ky", (string?)news.Element(News + "publication")?.Element(News + "language"));
        Assert.Equal("2024-05-07T00:00:00+06:00", (string?)news.Element(News + "publication_date"));
        Assert.Equal("А ky", (string?)news.Element(News + "title"));
    }

    [Theory]
    [InlineData("2024-05-08T23:59:59+06:00", true)]
    [InlineData("2024-05-09T00:00:00+06:00", false)]
    public void On_quiet_days_there_is_no_news_sitemap(string now, bool there)
    {
        using var site = TestSite.Build(Pair("2024/05/07-a", "А"), new TestSiteOptions { Now = now });
        Assert.Equal(there, site.Has("/sitemap-news.xml"));
        Assert.Equal(there, site.Page("/sitemap.xml").Contains("sitemap-news.xml", StringComparison.Ordinal));
    }

    [Fact]
    public void Robots_are_shown_the_sitemap()
    {
        using var site = TestSite.Build("");
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://edu.example/sitemap.xml\n", site.Page("/robots.txt"));
    }

    [Fact]
    public void The_web_manifest_has_an_icon_that_is_there()
    {
        using var site = TestSite.Build(
            "-- themes/tiny/assets/icon.svg --\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>\n",
            new TestSiteOptions { BaseUrl = "https://p.example/pr" }
        );
        var manifest = site.Json("/site.webmanifest");
        Assert.Equal(("Жаңылыктар", "ky", "/pr/"), (Text("name"), Text("lang"), Text("start_url")));
        var icon = manifest.GetProperty("icons")[0].GetProperty("src").GetString()!;
        Assert.True(site.Has(icon["/pr".Length..]));

        string? Text(string name) => manifest.GetProperty(name).GetString();
    }

    [Fact]
    public void Old_addresses_are_redirects_in_order()
    {
        using var site = TestSite
            .Build(
                Story("2024/05/07-a", "ky", "А", "aliases: [/novosti/2.html, /эски/дарек/]")
                    + Story("2024/05/07-a", "ru", "А", "aliases: [/novosti/1.html]")
            )
            .IsFine();
        Assert.Equal(
            "/novosti/1.html /ru/news/2024/05/07-a/ 301!\n/novosti/2.html /ky/news/2024/05/07-a/ 301!\n"
                + "/%D1%8D%D1%81%D0%BA%D0%B8/%D0%B4%D0%B0%D1%80%D0%B5%D0%BA/ /ky/news/2024/05/07-a/ 301!\n",
            site.Page("/_redirects")
        );
    }

    private static string Location(XElement url) => (string)url.Element(Map + "loc")!;
}
