using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>Rendering of an article's Markdown.</summary>
public class MarkdownTests
{
    [Fact]
    public void A_table_says_how_columns_are_aligned_by_classes_not_styles()
    {
        var html = Html("| а | б | в |\n|:--|:-:|--:|\n| 1 | 2 | 3 |");
        Assert.Contains("<td class=\"align-center\">2</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"align-end\">3</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
        Assert.StartsWith("<div class=\"table\" role=\"region\" tabindex=\"0\" ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_leads_there_and_back()
    {
        using var site = Build("Сөз.[^a]\n\n[^a]: Түшүндүрмө.");
        var page = site.Document(Address);
        var there = page.QuerySelector("sup a, a.footnote-ref")!;
        var note = page.QuerySelector(".footnotes li")!;
        Assert.Equal("#" + note.Id, there.GetAttribute("href"));
        Assert.Contains("Түшүндүрмө.", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("#" + there.Id, note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("ky", "1-түшүндүрмө", "Текстке кайтуу: 1-түшүндүрмө")]
    [InlineData("ru", "Сноска 1", "Вернуться к тексту: сноска 1")]
    public void A_footnote_and_the_way_back_have_names(string language, string there, string back)
    {
        var html = Html("Сөз.[^a]\n\n[^a]: Түшүндүрмө.", language);
        Assert.Contains($"role=\"doc-noteref\" aria-label=\"{there}\"", html, StringComparison.Ordinal);
        Assert.Contains($"role=\"doc-backlink\" aria-label=\"{back}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_way_back_from_a_footnote_has_a_name_of_its_own()
    {
        using var site = Build("Бир.[^a] Эки.[^a]\n\n[^a]: Түшүндүрмө.");
        Assert.Equal(
            ["Текстке кайтуу: 1-түшүндүрмө (1)", "Текстке кайтуу: 1-түшүндүрмө (2)"],
            site.Attributes(Address, "a.footnote-back-ref", "aria-label")
        );
    }

    [Fact]
    public void Footnotes_may_follow_each_other()
    {
        using var site = Build("Сөз.[^а][^б][^а]\n\n[^а]: Бир.\n\n[^б]: Эки.");
        Assert.Equal(["1", "2", "1"], site.Texts(Address, "a.footnote-ref"));
    }

    [Fact]
    public void In_a_feed_a_footnote_leads_to_the_page()
    {
        using var site = Build("Сөз.[^a] [б](#bolum)\n\n## Бөлүм\n\n[^a]: Түшүндүрмө.");
        var html = site.Json("/ky/feed.json").GetProperty("items")[0].GetProperty("content_html").GetString()!;
        Assert.Contains("href=\"https://edu.example/ky/news/2024/05/07-a/#fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://edu.example/ky/news/2024/05/07-a/#fnref:1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#", site.Page("/ky/atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scrollable_table_has_a_role_and_a_name_of_its_own()
    {
        const string Table = "| Мектеп | **Саны** |\n|---|---|\n| № 5 | 12 |\n\n";
        using var site = Build(Table + Table + "| | |\n|---|---|\n| а | б |");
        Assert.Equal(
            ["Таблица: Мектеп, Саны", "Таблица: Мектеп, Саны (2)", "Таблица"],
            site.Attributes(Address, ".table[role=region][tabindex='0']", "aria-label")
        );
    }

    [Fact]
    public void A_task_is_marked_by_a_character_that_needs_no_label()
    {
        var html = Html("- [x] Бүттү\n- [ ] Бүтө элек");
        Assert.Contains("☑ Бүттү", html, StringComparison.Ordinal);
        Assert.Contains("☐ Бүтө элек", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<input", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ky", "## Жаңы окуу жылы", "jangy-okuu-jyly")]
    [InlineData("ru", "## Жизнь школы: ещё раз", "zhizn-shkoly-eschyo-raz")]
    [InlineData("ky", "## 2024-жыл", "2024-jyl")]
    [InlineData("ky", "## ???", "section")]
    [InlineData("ky", "## *Өзгөрүү* `код`", "ozgoruu-kod")]
    public void A_heading_has_an_id_in_latin_letters(string language, string markdown, string id) =>
        Assert.Contains($"<h2 id=\"{id}\">", Html(markdown, language), StringComparison.Ordinal);

    [Fact]
    public void Ids_of_headings_are_unique()
    {
        using var site = Build("## План\n\n## План 2\n\n## План\n\n## План");
        Assert.Equal(["plan", "plan-2", "plan-3", "plan-4"], site.Attributes(Address, ".text h2", "id"));
    }

    [Fact]
    public void The_page_has_the_only_first_heading()
    {
        using var site = Build("# Биринчи\n\n## Экинчи\n\n###### Алтынчы");
        Assert.Equal("А", Assert.Single(site.Texts(Address, "h1")));
        Assert.Equal(["h2 Биринчи", "h3 Экинчи", "h6 Алтынчы"], Names(site, ".text > *"));
    }

    [Theory]
    [InlineData("[а](https://example.org/x)", "https://example.org/x")]
    [InlineData("<https://example.org/x>", "https://example.org/x")]
    [InlineData("[а](//example.org/x)", "https://example.org/x")]
    public void An_external_link_is_marked(string markdown, string href) =>
        Assert.Contains(
            $"<a href=\"{href}\" class=\"external\" rel=\"external\">",
            Html(markdown),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("[а](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("[а](tel:+996312000000)", "tel:+996312000000")]
    [InlineData("[а](/ky/topics/)", "/ky/topics/")]
    [InlineData("[а](#bolum)\n\n## Бөлүм", "#bolum")]
    public void Other_links_are_not(string markdown, string href)
    {
        var link = Assert.Single(Document(markdown).QuerySelectorAll(".text a"));
        Assert.EndsWith(href, link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(link.GetAttribute("rel"));
    }

    [Fact]
    public void A_relative_path_of_a_story_becomes_its_address()
    {
        using var site = TestSite.Build(
            Sample.Body("[а](../../04/01-b/index.ky.md) [б](../08-v.ru.md#plan)")
                + Sample.Story("2024/04/01-b", "ky", "Б")
                + """
                -- content/news/2024/05/08-v.ru.md --
                ---
                title: В
                date: 2024-05-08
                ---
                ## План
                [назад](07-a/index.ky.md)
                """
        );
        site.IsFine();
        Assert.Equal(
            ["/ky/news/2024/04/01-b/", "/ru/news/2024/05/08-v/#plan"],
            site.Attributes(Address, ".text a", "href")
        );
        Assert.Equal(["/ky/news/2024/05/07-a/"], site.Attributes("/ru/news/2024/05/08-v/", ".text a", "href"));
    }

    [Fact]
    public void A_picture_and_a_document_beside_the_article_are_published()
    {
        using var site = TestSite.Build(
            Sample.Body("![Оюу](a.jpg) [План](<окуу планы.pdf>)")
                + "-- content/news/2024/05/07-a/a.jpg --\nj\n-- content/news/2024/05/07-a/окуу планы.pdf --\n%PDF-\n"
        );
        site.IsFine();
        var image = site.Document(Address).QuerySelector(".text img")!;
        Assert.Matches("^/images/[0-9a-f]{2}/[0-9a-f]{20}-[0-9]+\\.jpg$", image.GetAttribute("src"));
        Assert.Equal(("Оюу", "lazy"), (image.GetAttribute("alt"), image.GetAttribute("loading")));
        Assert.Equal("%PDF-\n", site.Page(site.Attributes(Address, ".text a", "href").Single()!));
        TestPicture.IsUpright(site.Files[image.GetAttribute("src")!.TrimStart('/')]);
        Assert.False(site.Has("/news/2024/05/07-a/a.jpg"));
    }

    [Fact]
    public void A_file_nobody_names_is_not_published()
    {
        using var site = TestSite.Build(Sample.Body("Текст.") + "-- content/news/2024/05/07-a/secret.txt --\n");
        site.Reports("content/news/2024/05/07-a/secret.txt: note NS159: no article names this file");
        Assert.False(site.Has("/news/2024/05/07-a/secret.txt"));
    }

    [Theory]
    [InlineData("~~эски~~", "<del>эски</del>")]
    [InlineData("**жоон** *кыйшык*", "<strong>жоон</strong> <em>кыйшык</em>")]
    [InlineData("`\"код\" -- 5 сом`", "<code>&quot;код&quot; -- 5 сом</code>")]
    public void Code_stays_as_it_is_and_marks_become_elements(string markdown, string html) =>
        Assert.Contains(html, Html(markdown), StringComparison.Ordinal);

    private const string Address = "/ky/news/2024/05/07-a/";

    private static TestSite Build(string markdown) => TestSite.Build(Sample.Body(markdown)).IsFine();

    private static AngleSharp.Html.Dom.IHtmlDocument Document(string markdown)
    {
        using var site = Build(markdown);
        return site.Document(Address);
    }

    private static string Html(string markdown, string language = "ky")
    {
        using var site = TestSite.Build(Sample.Body(markdown, language)).IsFine();
        var page = site.Page($"/{language}/news/2024/05/07-a/");
        var start = page.IndexOf("<div class=\"text\">", StringComparison.Ordinal) + "<div class=\"text\">".Length;
        return page[start..page.IndexOf("\n<ul class=\"attachments\">", StringComparison.Ordinal)].Trim();
    }

    private static IEnumerable<string> Names(TestSite site, string selector) =>
        site.Document(Address).QuerySelectorAll(selector).Select(e => $"{e.LocalName} {e.TextContent}");
}
