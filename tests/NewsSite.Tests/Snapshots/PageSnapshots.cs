using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Snapshots;

/// <summary>Five whole pages of a tiny site with the test theme. Any change of the views shows here.</summary>
public class PageSnapshots
{
    [Theory]
    [InlineData("article-ky", "/ky/news/2024/05/07-zhyiyn/")]
    [InlineData("article-ru", "/ru/news/2024/05/07-zhyiyn/")]
    [InlineData("month-ru", "/ru/news/2024/05/")]
    [InlineData("home-ky", "/ky/")]
    [InlineData("missing-ru", "/ru/news/2024/05/06-kitep/")]
    public void A_page_is_as_it_was(string name, string path)
    {
        using var site = TestSite.Build(Files).IsFine();
        Snapshot.Matches(site.Page(path), name);
    }

    [Fact]
    public void The_first_difference_is_named() =>
        Assert.Equal("line 2\n  verified: б\n  received: в", Snapshot.FirstDifference("а\nб\nг", "а\nв\nг"));

    private const string Files = """
        -- content/news/2024/05/07-zhyiyn/index.ky.md --
        ---
        title: '"Билим" фондунун жыйыны'
        date: 2024-05-07T10:30
        summary: Жыйын 7-майда - Бишкекте өттү.
        topics: [education, science]
        photos:
          - {file: a.jpg, alt: Оюу, caption: Биринчи, credit: Автор}
          - {file: b.jpg, alt: ""}
        attachments:
          - {file: plan.txt, title: План}
        ---
        ## Күн тартиби

        Жыйында *үч* маселе каралды[^1]: [архив](/ky/news/), [сайт](https://example.org).

        | Маселе | Саны |
        |--------|-----:|
        | Китеп  |    3 |

        - [x] Бүттү

        [^1]: Түшүндүрмө.
        -- content/news/2024/05/07-zhyiyn/index.ru.md --
        ---
        title: Встреча фонда "Билим"
        photos:
          - {file: a.jpg, alt: Узор}
          - {file: b.jpg, alt: ""}
        ---
        Встреча прошла в Бишкеке - 7 мая 2024 г.
        -- content/news/2024/05/07-zhyiyn/a.jpg --
        -- content/news/2024/05/07-zhyiyn/b.jpg --
        -- content/news/2024/05/07-zhyiyn/plan.txt --
        План
        -- content/news/2024/05/06-kitep/index.ky.md --
        ---
        title: Китеп окуу айлыгы
        date: 2024-05-06
        topics: [education]
        ---
        Текст.
        """;
}
