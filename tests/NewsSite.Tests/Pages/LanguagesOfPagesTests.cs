using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Pages;

/// <summary>Two equal languages: the switch, stories of one language only, hreflang.</summary>
public class LanguagesOfPagesTests
{
    private static readonly string Files =
        Pair("2024/05/07-a", "Жыйын", "topics: [science]")
        + Story("2024/05/06-ky", "ky", "Кыргызча гана", "topics: [science]\nsummary: Кыскача")
        + Story("2024/05/05-ru", "ru", "Только \"русский\"")
        + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nТекст.\n"
        + "-- content/pages/about/index.ru.md --\n---\ntitle: Мы\n---\nТекст.\n"
        + "-- content/pages/help/index.ru.md --\n---\ntitle: Помощь\n---\nТекст.\n";

    [Theory]
    [InlineData("")]
    [InlineData("news/")]
    [InlineData("news/2024/")]
    [InlineData("news/2024/05/")]
    [InlineData("news/2024/05/07-a/")]
    [InlineData("news/2024/05/06-ky/")]
    [InlineData("news/2024/05/05-ru/")]
    [InlineData("topics/")]
    [InlineData("topics/science/")]
    [InlineData("topics/science/2024/")]
    [InlineData("topics/education/")]
    [InlineData("about/")]
    [InlineData("help/")]
    public void Every_page_leads_to_itself_in_the_other_language(string path)
    {
        using var site = TestSite.Build(Files).IsFine();
        foreach (var language in new[] { "ky", "ru" })
        {
            Assert.Equal(
                [$"/ky/{path}", $"/ru/{path}"],
                site.Attributes($"/{language}/{path}", ".languages a", "href")
            );
            Assert.Equal(["Кыргызча", "Русский"], site.Texts($"/{language}/{path}", ".languages a"));
            Assert.Equal([language], site.Attributes($"/{language}/{path}", ".languages a[aria-current]", "lang"));
            Assert.Equal(language, site.Document($"/{language}/{path}").DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public void A_wrong_address_leads_home_in_the_other_language()
    {
        using var site = TestSite.Build(Files);
        Assert.Equal(["/ky/", "/ru/"], site.Attributes("/ky/404.html", ".languages a", "href"));
    }

    [Fact]
    public void A_story_without_a_Russian_version_is_listed_once_and_marked()
    {
        using var site = TestSite.Build(Files).IsFine();
        foreach (
            var list in new[]
            {
                "/ru/",
                "/ru/news/2024/05/",
                "/ru/news/2024/",
                "/ru/topics/science/",
                "/ru/topics/science/2024/",
            }
        )
        {
            var card = Assert.Single(site.Document(list).QuerySelectorAll("article.other"), IsKyrgyz);
            Assert.Equal("на кыргызском", card.QuerySelector("small")!.TextContent);
            Assert.Equal("ky", card.QuerySelector("a")!.GetAttribute("lang"));
            Assert.Equal("ky", card.QuerySelector("p")!.GetAttribute("lang"));
            Assert.Equal("/ky/news/2024/05/06-ky/", card.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal("6 мая 2024", card.QuerySelector("time")!.TextContent);
        }

        static bool IsKyrgyz(AngleSharp.Dom.IElement card) =>
            card.TextContent.Contains("Кыргызча гана", StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_in_the_other_language_keeps_its_own_marks()
    {
        using var site = TestSite.Build(Files);
        Assert.Contains("Только «русский»", site.Texts("/ky/", "article.other a"));
        Assert.Contains("орусча", site.Texts("/ky/", "article.other small"));
    }

    [Fact]
    public void At_the_missing_versions_address_stands_an_honest_page()
    {
        using var site = TestSite.Build(Files).IsFine();
        const string page = "/ru/news/2024/05/06-ky/";
        Assert.Equal("Русской версии нет", site.Text(page, "h1"));
        Assert.Equal("Только на кыргызском Кыргызча гана", site.Text(page, ".version"));
        Assert.Equal("6 мая 2024 года", site.Text(page, ".date"));
        Assert.Equal(["Наука"], site.Texts(page, ".topics a"));
        Assert.Equal(["/ky/news/2024/05/06-ky/"], site.Attributes(page, ".version a", "href"));
        Assert.Equal(["noindex"], site.Attributes(page, "meta[name=robots]", "content"));
        Assert.Equal(
            ["https://edu.example/ky/news/2024/05/06-ky/"],
            site.Attributes(page, "link[rel=canonical]", "href")
        );
        Assert.Empty(site.Attributes(page, "link[hreflang]", "href"));
    }

    [Fact]
    public void A_missing_version_is_in_no_feed_and_no_sitemap()
    {
        using var site = TestSite.Build(Files);
        foreach (var (path, bytes) in site.Files)
        {
            if (path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal))
            {
                var text = System.Text.Encoding.UTF8.GetString(bytes);
                Assert.DoesNotContain("/ru/news/2024/05/06-ky/", text, StringComparison.Ordinal);
                Assert.DoesNotContain("/ky/news/2024/05/05-ru/", text, StringComparison.Ordinal);
                Assert.DoesNotContain("/ky/help/", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_missing_page_that_is_not_news_stands_in_no_menu()
    {
        using var site = TestSite.Build(Files);
        Assert.Equal("missing", site.Document("/ky/help/").Body!.ClassName);
        Assert.Equal(["Биз"], site.Texts("/ky/", ".menu a"));
    }

    [Theory]
    [InlineData("/ky/")]
    [InlineData("/ru/news/2024/05/07-a/")]
    [InlineData("/ru/topics/science/2024/")]
    public void A_page_in_both_languages_says_so_with_the_first_as_default(string path)
    {
        using var site = TestSite.Build(Files);
        var rest = path[4..];
        Assert.Equal(["ky", "ru", "x-default"], site.Attributes(path, "link[hreflang]", "hreflang"));
        Assert.Equal(
            [$"https://edu.example/ky/{rest}", $"https://edu.example/ru/{rest}", $"https://edu.example/ky/{rest}"],
            site.Attributes(path, "link[hreflang]", "href")
        );
        Assert.Equal([$"https://edu.example{path}"], site.Attributes(path, "link[rel=canonical]", "href"));
        Assert.Empty(site.Attributes(path, "meta[name=robots]", "content"));
    }

    [Fact]
    public void A_page_in_one_language_has_no_alternates()
    {
        using var site = TestSite.Build(Files);
        Assert.Empty(site.Attributes("/ky/news/2024/05/06-ky/", "link[hreflang]", "href"));
    }

    [Fact]
    public void The_language_named_first_is_the_default()
    {
        using var site = TestSite.Build(Settings().Replace("[ky, ru]", "[ru, ky]")).IsFine();
        Assert.Equal(["ru", "ky"], site.Attributes("/", ".choice", "lang"));
        Assert.Equal("https://edu.example/ru/", site.Attributes("/ky/", "link[hreflang=x-default]", "href").Single());
        Assert.Equal("ru", site.Document("/").DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void A_site_may_have_one_language()
    {
        using var site = TestSite
            .Build(
                """
                -- content/site.yaml --
                url: https://edu.example
                timeZone: Asia/Bishkek
                theme: tiny
                languages: [ru]
                title: {ru: Новости}
                description: {ru: Описание}
                publisher: {ru: Министерство}
                -- content/topics.yaml --
                science: {ru: Наука}
                """
            )
            .IsFine();
        Assert.False(site.Has("/ky/"));
        Assert.Empty(site.Attributes("/ru/", "link[hreflang]", "href"));
    }
}
