using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Pages;

/// <summary>The content of each kind of page.</summary>
public class PagesTests
{
    [Fact]
    public void The_root_is_a_choice_of_language_with_the_default_first()
    {
        using var site = TestSite.Build(Pair("2024/05/07-a", "А")).IsFine();
        Assert.Equal(["Жаңылыктар Сүрөттөмө Кыргызча", "Новости Описание Русский"], site.Texts("/", ".choice"));
        Assert.Equal(["/ky/", "/ru/"], site.Attributes("/", ".choice a", "href"));
        Assert.Equal(["https://edu.example/"], site.Attributes("/", "link[rel=canonical]", "href"));
        Assert.DoesNotContain("<script", site.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Home_leads_with_the_newest_story()
    {
        using var site = TestSite.Build(Many(3));
        Assert.Equal("С3", site.Text("/ky/", ".lead a"));
        Assert.Equal(["С2", "С1"], site.Texts("/ky/", ".latest h3 a"));
    }

    [Fact]
    public void Home_leads_with_a_pinned_story_however_old()
    {
        using var site = TestSite.Build(Many(3) + Story("2020/01/01-p", "ky", "Маанилүү", "pinned: true"));
        Assert.Equal("Маанилүү", site.Text("/ky/", ".lead a"));
        Assert.Equal(["С3", "С2", "С1"], site.Texts("/ky/", ".latest h3 a"));
    }

    [Fact]
    public void Of_two_pinned_stories_the_newer_leads()
    {
        using var site = TestSite.Build(
            Story("2020/01/01-p", "ky", "Эски", "pinned: true") + Story("2021/01/01-p", "ky", "Жаңы", "pinned: true")
        );
        Assert.Equal("Жаңы", site.Text("/ky/", ".lead a"));
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData("latest: 5\n", 5)]
    public void Home_and_topics_and_feeds_hold_the_latest(string setting, int latest)
    {
        using var folder = TestFolder.Of(Many(25, "topics: [science]"));
        TestSite.AddDefaults(folder);
        folder.Add("-- content/site.yaml --\n" + folder.Read("content/site.yaml") + "\n" + setting);
        using var site = TestSite.Build(folder).IsFine();
        Assert.Equal(latest, site.Texts("/ky/", ".latest h3").Length);
        Assert.Equal(latest, site.Texts("/ky/topics/science/", "h3").Length);
        Assert.Equal(latest, site.Json("/ky/feed.json").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void The_archive_is_years_with_counts_by_month()
    {
        using var site = TestSite.Build(Archive).IsFine();
        Assert.Equal("5 жаңылык", site.Text("/ky/news/", ".count"));
        Assert.Equal("5 новостей", site.Text("/ru/news/", ".count"));
        Assert.Equal(["2024 4", "2022 1"], site.Texts("/ky/news/", "h2"));
        Assert.Equal(["Март 1", "Май 3", "Декабрь 1"], site.Texts("/ky/news/", "li"));
        Assert.Equal(["/ky/news/2024/", "/ky/news/2022/"], site.Attributes("/ky/news/", "h2 a", "href"));
    }

    [Fact]
    public void A_year_has_its_months_and_its_neighbours_that_have_stories()
    {
        using var site = TestSite.Build(Archive);
        Assert.Equal(["Март 1", "Май 3"], site.Texts("/ky/news/2024/", "h2"));
        Assert.Equal(["/ky/news/2022/"], site.Attributes("/ky/news/2024/", "[rel=prev]", "href"));
        Assert.Empty(site.Attributes("/ky/news/2024/", "[rel=next]", "href"));
        Assert.False(site.Has("/ky/news/2023/"));
    }

    [Fact]
    public void A_month_lists_all_its_stories_by_day_newest_first()
    {
        using var site = TestSite.Build(Archive);
        Assert.Equal(["9-май, бейшемби", "7-май, шейшемби"], site.Texts("/ky/news/2024/05/", "h2"));
        Assert.Equal(["9 мая, четверг", "7 мая, вторник"], site.Texts("/ru/news/2024/05/", "h2"));
        Assert.Equal(["В", "Б", "А"], site.Texts("/ky/news/2024/05/", "h3 a"));
        Assert.Equal("2024-жыл, май", site.Text("/ky/news/2024/05/", "h1"));
        Assert.Equal(["2024-жыл, март"], site.Texts("/ky/news/2024/05/", "[rel=prev]"));
        Assert.Equal(["2022-жыл, декабрь"], site.Texts("/ky/news/2024/03/", "[rel=prev]"));
        Assert.Equal(["2024-жыл, май"], site.Texts("/ky/news/2024/03/", "[rel=next]"));
    }

    [Fact]
    public void Topics_that_have_stories_are_listed_by_name()
    {
        using var site = TestSite
            .Build(
                Story("2024/05/07-a", "ky", "А", "topics: [b, a]")
                    + "-- content/topics.yaml --\na: {ky: Ө, ru: Я}\nb: {ky: П, ru: А}\nc: {ky: А, ru: Б}\n"
            )
            .IsFine();
        Assert.Equal(["Ө 1", "П 1"], site.Texts("/ky/topics/", "main li"));
        Assert.Equal(["А 1", "Я 1"], site.Texts("/ru/topics/", "main li"));
        Assert.Equal("0 жаңылык", site.Text("/ky/topics/c/", ".count"));
    }

    [Fact]
    public void A_topic_leads_to_its_years_and_a_year_holds_all()
    {
        using var site = TestSite.Build(
            Many(25, "topics: [science]") + Story("2022/01/01-a", "ky", "Эски", "topics: [science]")
        );
        Assert.Equal(["2024 25", "2022 1"], site.Texts("/ky/topics/science/", ".years li"));
        Assert.Equal(25, site.Texts("/ky/topics/science/2024/", "h3").Length);
        Assert.Equal(["Эски"], site.Texts("/ky/topics/science/2022/", "h3 a"));
        Assert.Equal(
            ["/ky/topics/science/rss.xml"],
            site.Attributes("/ky/topics/science/", "link[type='application/rss+xml']", "href")
        );
        Assert.Equal(["Жаңылыктар", "Темалар", "Илим"], site.Texts("/ky/topics/science/2022/", ".breadcrumbs a"));
        Assert.Equal(
            "«Илим» темасы",
            site.Attributes("/ky/topics/science/", "meta[name=description]", "content").Single()
        );
    }

    [Fact]
    public void Wrong_addresses_have_a_page_a_language_and_one_for_all()
    {
        using var site = TestSite.Build("");
        Assert.Equal(
            ["Табылган жок Дарек туура эмес. Кыргызча", "Не найдено Адрес неверен. Русский"],
            site.Texts("/404.html", ".choice")
        );
        Assert.Equal(["Не найдено Адрес неверен. Русский"], site.Texts("/ru/404.html", ".choice"));
        Assert.Equal(["noindex"], site.Attributes("/ru/404.html", "meta[name=robots]", "content"));
        Assert.Empty(site.Attributes("/404.html", "link[hreflang]", "href"));
    }

    [Fact]
    public void Publisher_and_press_contact_stand_on_every_page()
    {
        using var folder = TestFolder.Of(Pair("2024/05/07-a", "А"));
        TestSite.AddDefaults(folder);
        folder.Add(
            "-- content/site.yaml --\n"
                + folder.Read("content/site.yaml")
                + "\npressOffice: {email: press@example.kg, phone: \"+996 312 00-00\", telegram: \"@press\", whatsapp: \"+996 700\"}\n"
        );
        using var site = TestSite.Build(folder).IsFine();
        const string page = "/ru/news/2024/05/07-a/";
        Assert.Equal("Министерство", site.Text(page, ".publisher"));
        Assert.StartsWith("press@example.kg +996 312 00-00", site.Text(page, ".press"), StringComparison.Ordinal);
        Assert.Equal(
            ["tel:+9963120000", "https://t.me/press", "https://wa.me/996700"],
            site.Attributes(page, ".press a", "href")
        );
    }

    [Fact]
    public void Titles_name_the_site_and_the_home_page_names_it_once()
    {
        using var site = TestSite.Build(Story("2024/05/07-a", "ky", "А"));
        Assert.Equal("А — Жаңылыктар", site.Document("/ky/news/2024/05/07-a/").Title);
        Assert.Equal("Жаңылыктар", site.Document("/ky/").Title);
    }

    private static string Many(int count, string more = "") =>
        string.Concat(Enumerable.Range(1, count).Select(day => Story($"2024/05/{day:00}-a", "ky", $"С{day}", more)));

    private static string Archive =>
        Story("2024/05/07-a", "ky", "А")
        + Story("2024/05/07-b", "ky", "Б")
        + Story("2024/05/09-v", "ky", "В")
        + Story("2024/03/01-g", "ru", "Г")
        + Story("2022/12/31-d", "ky", "Д");
}
