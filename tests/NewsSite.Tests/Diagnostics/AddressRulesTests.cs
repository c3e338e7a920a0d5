using static NewsSite.Tests.Harness.Sample;
using static NewsSite.Tests.Harness.TestSite;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS13x: current and old URLs.</summary>
public class AddressRulesTests
{
    [Fact]
    public void Two_stories_with_one_address_name_each_other() =>
        Reported(
            Article("title: А\ndate: 2024-05-07")
                + """
                -- content/news/2024/05/07-a.ru.md --
                ---
                title: Б
                date: 2024-05-07
                ---
                Текст.
                """,
            "content/news/2024/05/07-a.ru.md: error NS130: the address /ky/news/2024/05/07-a/ is taken by "
                + "content/news/2024/05/07-a/index.ky.md; rename this one"
        );

    [Fact]
    public void Two_stories_with_one_address_do_not_hide_a_broken_fragment() =>
        Reported(
            Body("[Бөлүм](#jok)")
                + """
                -- content/news/2024/05/07-a.ky.md --
                ---
                title: Б
                date: 2024-05-07
                ---
                Текст.
                """,
            "content/news/2024/05/07-a.ky.md: error NS130: the address /ky/news/2024/05/07-a/ is taken by",
            $"{TheArticle}:5:1: error NS143: there is no heading \"#jok\""
        );

    [Theory]
    [InlineData("news")]
    [InlineData("topics")]
    public void A_page_cannot_stand_in_the_place_of_the_sites_own(string slug) =>
        Reported(
            $"-- content/pages/{slug}/index.ky.md --\n---\ntitle: А\n---\nТекст.\n",
            $"content/pages/{slug}/index.ky.md: error NS130: the address /ky/{slug}/ is taken by a page of the site itself"
        );

    [Theory]
    [InlineData("https://old.example/1.html")]
    [InlineData("novosti/1.html")]
    [InlineData("//old.example/1")]
    [InlineData("/novosti/1.html?2")]
    [InlineData("/novosti/../1.html")]
    [InlineData("/with space")]
    [InlineData("/a/*")]
    [InlineData("/:splat")]
    public void An_old_address_is_a_plain_path(string alias) =>
        Reported(
            Aliased(alias),
            $"{TheArticle}:4:11: error NS131: \"{alias}\" cannot be an old address; write a path like"
        );

    [Theory]
    [InlineData("/ky/news/2024/05/07-a/")]
    [InlineData("/ky/news/2024/05/07-a")]
    [InlineData("/ky/news/2024/05/07-a/index.html")]
    public void An_alias_must_not_lead_in_a_circle(string alias) =>
        Reported(Aliased(alias), $"{TheArticle}:4:11: error NS132: the alias \"{alias}\" is the article's own address");

    [Theory]
    [InlineData("/", "a page of the site itself")]
    [InlineData("/ky/", "a page of the site itself")]
    [InlineData("/ky/news/2024/05", "a page of the site itself")]
    [InlineData("/404.html", "a page of the site itself")]
    [InlineData("/ru/news/2024/05/07-a/", "content/news/2024/05/07-a/index.ky.md")]
    [InlineData("/ky/atom.xml", "a feed of the site itself")]
    public void An_alias_must_not_be_a_page(string alias, string owner) =>
        Reported(Aliased(alias), $"{TheArticle}:4:11: error NS133: the alias \"{alias}\" is the address of {owner}");

    [Fact]
    public void An_alias_leads_to_one_article_only() =>
        Reported(
            Aliased("/old/") + Story("2024/05/08-b", "ky", "Б", "aliases: [\"/old\"]"),
            "content/news/2024/05/07-a/index.ky.md:4:11: error NS134: the alias \"/old/\" also stands in "
                + "content/news/2024/05/08-b/index.ky.md:4:11; it can lead to one article only"
        );

    [Theory]
    [InlineData("/site.webmanifest")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap-2024.xml")]
    public void An_alias_must_not_be_a_file(string alias) =>
        Reported(
            Aliased(alias),
            $"{TheArticle}:4:11: error NS135: the alias \"{alias}\" is the address of a file of the site"
        );

    [Theory]
    [InlineData(2500, "", "2504")]
    [InlineData(0, "яя", "2002")]
    public void An_alias_no_server_takes_is_an_error(int latin, string pair, string length)
    {
        var alias =
            "/" + new string('a', latin) + string.Concat(Enumerable.Repeat(pair, 166)) + (latin > 0 ? "/b/" : "/я/a");
        Reported(
            Aliased(alias),
            $"{TheArticle}:4:11: error NS138: the alias is too long for web servers: {length} characters"
        );
    }

    [Fact]
    public void An_alias_as_long_as_old_systems_made_them_is_fine()
    {
        using var site = Build(Aliased($"/{new string('я', 200)}/{new string('a', 700)}.html")).IsFine();
        Assert.Contains("301", site.Page("/_redirects"), StringComparison.Ordinal);
    }

    private static string Aliased(string alias) => Article($"title: А\ndate: 2024-05-07\naliases: [\"{alias}\"]");
}
