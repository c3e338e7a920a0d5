using System.Text.Json;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Pages;

/// <summary>The parts of an article's page.</summary>
public class ArticleTests
{
    private const string Page = "/ky/news/2024/05/07-a/";

    [Fact]
    public void Photos_are_counted_in_the_readers_grammar()
    {
        using var site = TestSite.Build(WithPhotos, new TestSiteOptions { Ministry = true }).IsFine();
        var ky = site.Document(Page).Body!.TextContent;
        var ru = site.Document("/ru/news/2024/05/07-a/").Body!.TextContent;
        Assert.All(
            ["3 сүрөттүн 1-си", "3 сүрөттүн 2-си", "3 сүрөттүн 3-сү"],
            text => Assert.Contains(text, ky, StringComparison.Ordinal)
        );
        Assert.All(["фото 1 из 3", "фото 3 из 3"], text => Assert.Contains(text, ru, StringComparison.Ordinal));
        Assert.DoesNotContain(" из ", ky, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_has_its_texts_and_the_first_one_stands_for_the_article()
    {
        using var site = TestSite.Build(WithPhotos).IsFine();
        Assert.Equal("3 сүрөттүн 1-си. «Кооз» оюу / Автор", site.Text(Page, "figcaption"));
        Assert.Equal(["Оюу", "", "в"], site.Attributes(Page, "figure img", "alt"));
        var first = site.Attributes(Page, "figure img", "src")[0]!;
        Assert.Matches("^/images/[0-9a-f]{2}/[0-9a-f]{20}-[0-9]+\\.jpg$", first);
        Assert.Equal(["https://edu.example" + first], site.Attributes(Page, "meta[property='og:image']", "content"));
        Assert.Equal(["Оюу"], site.Attributes(Page, "meta[property='og:image:alt']", "content"));
        TestPicture.IsUpright(site.Files[first.TrimStart('/')]);
        Assert.Equal([first], site.Attributes("/ky/", ".lead img", "src"));
    }

    [Theory]
    [InlineData(5, "PDF, 5 байт")]
    [InlineData(999, "PDF, 999 байт")]
    [InlineData(1_500, "PDF, 2 КБ")]
    [InlineData(48_000, "PDF, 48 КБ")]
    [InlineData(1_250_000, "PDF, 1,3 МБ")]
    public void An_attachment_has_its_type_and_size(int size, string text)
    {
        using var folder = TestFolder.Of(
            Article("title: А\ndate: 2024-05-07\nattachments: [{file: a.pdf, title: План}, {file: b.csv}]")
        );
        folder
            .Add("content/news/2024/05/07-a/a.pdf", [.. "%PDF-"u8, .. new byte[size - 5]])
            .Add("content/news/2024/05/07-a/b.csv", [65]);
        using var site = TestSite.Build(folder).IsFine();
        Assert.Equal([$"План {text}", "b.csv CSV, 1 байт"], site.Texts(Page, ".attachments li").Select(Plain));
        Assert.Equal("/news/2024/05/07-a/a.pdf", site.Attributes(Page, ".attachments a", "href")[0]);
        Assert.Equal(size, site.Files["news/2024/05/07-a/a.pdf"].Length);
    }

    [Fact]
    public void Stories_that_share_words_and_topics_are_related_but_never_the_story_itself()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "Китепкана окуучуларга ачылды", "topics: [education]")
                + Story("2023/01/01-b", "ky", "Китепканалар окуучулар үчүн", "topics: [education]")
                + Story("2022/01/01-v", "ky", "Спорт мелдеши", "topics: [science]")
                + string.Concat(
                    Enumerable.Range(1, 8).Select(day => Story($"2021/01/{day:00}-g", "ky", $"Аба ырайы {day}"))
                )
        );
        var related = site.Texts(Page, ".related h3 a");
        Assert.Equal("Китепканалар окуучулар үчүн", related[0]);
        Assert.DoesNotContain("Китепкана окуучуларга ачылды", related);
        Assert.DoesNotContain("Спорт мелдеши", related);
        Assert.True(related.Length <= 4);
    }

    [Fact]
    public void Previous_and_next_go_through_all_stories_of_both_languages()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А") + Story("2024/05/06-b", "ru", "Б") + Story("2024/05/08-v", "ky", "В")
        );
        Assert.Equal("Б", site.Text(Page, ".older a"));
        Assert.Equal("В", site.Text(Page, ".newer a"));
        Assert.Equal(["ru"], site.Attributes(Page, ".older a", "lang"));
        Assert.Empty(site.Texts("/ky/news/2024/05/08-v/", ".newer"));
        Assert.Empty(site.Texts("/ru/news/2024/05/06-b/", ".older"));
    }

    [Fact]
    public void Breadcrumbs_lead_from_home_to_the_month()
    {
        using var site = TestSite.Build(Pair("2024/05/07-a", "А"));
        Assert.Equal(["Жаңылыктар", "Архив", "2024", "Май"], site.Texts(Page, ".breadcrumbs a"));
        Assert.Equal(
            ["/ky/", "/ky/news/", "/ky/news/2024/", "/ky/news/2024/05/"],
            site.Attributes(Page, ".breadcrumbs a", "href")
        );
    }

    [Fact]
    public void Machines_are_told_what_it_is()
    {
        // A title may not have HTML; the page is safe all the same.
        using var site = TestSite.Build(WithPhotos.Replace("'\"А\"'", "'\"А\" </script>'", StringComparison.Ordinal));
        Assert.Equal(["article"], site.Attributes(Page, "meta[property='og:type']", "content"));
        Assert.Equal(["ky_KG"], site.Attributes(Page, "meta[property='og:locale']", "content"));
        Assert.Equal(
            ["2024-05-07T10:30:00+06:00"],
            site.Attributes(Page, "meta[property='article:published_time']", "content")
        );
        var data = JsonDocument.Parse(site.Document(Page).QuerySelector("script")!.TextContent).RootElement;
        Assert.Equal("NewsArticle", data.GetProperty("@type").GetString());
        Assert.Equal("ky", data.GetProperty("inLanguage").GetString());
        Assert.Equal("«А» </script>", data.GetProperty("headline").GetString());
        Assert.Equal("2024-05-07T10:30:00+06:00", data.GetProperty("datePublished").GetString());
        Assert.Equal(3, data.GetProperty("image").GetArrayLength());
        var author = data.GetProperty("author");
        Assert.Equal("Министрлик", author.GetProperty("name").GetString());
        Assert.Equal("https://edu.example/ky/", author.GetProperty("@id").GetString());
        Assert.Equal("https://edu.example/ky/", data.GetProperty("publisher").GetProperty("@id").GetString());
    }

    [Theory]
    [InlineData("summary: Кыскача \"сөз\"", "Текст.", "Кыскача «сөз»")]
    [InlineData("topics: []", "Биринчи *сап*.\n\nЭкинчи.", "Биринчи сап.")]
    public void The_description_is_the_summary_or_the_first_paragraph(string more, string body, string description)
    {
        using var site = TestSite.Build(Article("title: А\ndate: 2024-05-07\n" + more, body));
        Assert.Equal([description], site.Attributes(Page, "meta[name=description]", "content"));
    }

    [Theory]
    [InlineData("сөз ")]
    [InlineData("узунсөз")]
    [InlineData("🏫")]
    public void A_long_description_is_cut_at_a_letter_and_the_feeds_stay_well_formed(string word)
    {
        using var site = TestSite.Build(Body("а" + new System.Text.StringBuilder().Insert(0, word, 200)));
        var description = site.Attributes(Page, "meta[name=description]", "content").Single()!;
        Assert.True(description.Length <= 161);
        Assert.EndsWith("…", description, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', description);
        Assert.NotNull(site.Xml("/ky/atom.xml").Root);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private const string WithPhotos = """
        -- content/news/2024/05/07-a/index.ky.md --
        ---
        title: '"А"'
        date: 2024-05-07T10:30
        photos:
          - {file: a.jpg, alt: Оюу, caption: '"Кооз" оюу', credit: Автор}
          - {file: b.png, alt: ""}
          - {file: c.jpg, alt: в}
        ---
        Текст.
        -- content/news/2024/05/07-a/index.ru.md --
        ---
        title: А
        photos:
          - {file: a.jpg, alt: Узор}
          - {file: b.png, alt: ""}
          - {file: c.jpg, alt: в}
        ---
        Текст.
        -- content/news/2024/05/07-a/a.jpg --
        x
        -- content/news/2024/05/07-a/b.png --
        -- content/news/2024/05/07-a/c.jpg --
        """;
}
