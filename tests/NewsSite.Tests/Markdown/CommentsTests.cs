using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>Comments of authors, <c>&lt;!-- … --&gt;</c>, reach nobody.</summary>
public class CommentsTests
{
    [Theory]
    [InlineData("Текст.\n\n<!-- редактору: уточнить -->\n\nЕщё.", "<p>Текст.</p>\n<p>Ещё.</p>")]
    [InlineData("<!-- редактору -->\n\nТекст.", "<p>Текст.</p>")]
    [InlineData("<!-- редактору -->Текст.", "<p>Текст.</p>")]
    [InlineData("<!-- редактору -->     Текст.", "<p>Текст.</p>")]
    [InlineData("Текст. <!-- редактору --> Ещё.", "<p>Текст. Ещё.</p>")]
    [InlineData("Сло<!-- редактору -->во.", "<p>Слово.</p>")]
    [InlineData("Текст. <!-- редактору --> \nЕщё.", "<p>Текст.\nЕщё.</p>")]
    [InlineData("Текст. <!-- много\nстрок\n\nи абзацев --> Ещё.", "<p>Текст. Ещё.</p>")]
    [InlineData("Текст.\n<!-- а --> <!-- б -->\nЕщё.", "<p>Текст.\nЕщё.</p>")]
    [InlineData("Текст.<!-- ` -->\n\nЕщё.", "<p>Текст.</p>\n<p>Ещё.</p>")]
    [InlineData("Текст.<!--> <!---> Ещё.", "<p>Текст. Ещё.</p>")]
    [InlineData("Текст. <!-- а --!> Ещё.", "<p>Текст. Ещё.</p>")]
    [InlineData("- а\n<!-- редактору -->\n- б", "<ul>\n<li>а</li>\n<li>б</li>\n</ul>")]
    [InlineData("- а\n  <!-- редактору -->\n- б", "<ul>\n<li>а</li>\n<li>б</li>\n</ul>")]
    [InlineData("> Цитата <!-- чья? -->", "<blockquote>\n<p>Цитата</p>\n</blockquote>")]
    [InlineData("<!-- **а** [б](нет.md) <b> {{< x >}} -->\nТекст.", "<p>Текст.</p>")]
    [InlineData("## Сроки <!-- {#id} -->", "<h2 id=\"sroki\">Сроки</h2>")]
    [InlineData("Текст.<!--more-->", "<p>Текст.</p>")]
    [InlineData("Текст.\n\n[//]: # (редактору)", "<p>Текст.</p>")]
    public void A_comment_is_dropped(string markdown, string html) => RenderedText.Is(markdown, html);

    [Theory]
    [InlineData("`<!-- а -->`", "<p><code>&lt;!-- а --&gt;</code></p>")]
    [InlineData("`` ` <!-- а --> ``", "<p><code>` &lt;!-- а --&gt;</code></p>")]
    [InlineData("```\n<!-- а -->\n```", "<pre><code>&lt;!-- а --&gt;\n</code></pre>")]
    [InlineData(
        "- ~~~html\n  <!-- а -->\n  ~~~",
        "<ul>\n<li>\n<pre><code class=\"language-html\">&lt;!-- а --&gt;\n</code></pre>\n</li>\n</ul>"
    )]
    [InlineData("\\<!-- а --\\>", "<p>&lt;!-- а --&gt;</p>")]
    public void A_comment_in_code_stays(string markdown, string html) => RenderedText.Is(markdown, html);

    [Fact]
    public void A_table_with_a_comment_stays_one() =>
        Assert.Equal(
            2,
            RenderedText
                .Html("| а | б |\n|---|---|\n| 1 | 2 |\n<!-- уточнить -->\n| 3 | <!-- ? --> 4 |")
                .Split("<tr>")
                .Length - 2
        );

    [Fact]
    public void It_stays_out_of_descriptions_feeds_and_search()
    {
        using var site = TestSite.Build(
            Sample.Story(
                "2024/05/07-a",
                "ru",
                "Открыта школа",
                body: "<!-- секрет -->Школа. <!-- секрет\n\nсекрет -->\n\n<!-- секрет -->"
            )
        );
        site.IsFine();
        Assert.Equal("Школа.", site.Attributes("/ru/news/2024/05/07-a/", "meta[name=description]", "content").Single());
        Assert.All(
            site.Files,
            file =>
                Assert.DoesNotContain(
                    "секрет",
                    System.Text.Encoding.UTF8.GetString(file.Value),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Places_below_a_comment_are_right()
    {
        TestSite.Reported(
            Sample.Body("<!-- одна\nдве\n\nтри --> и <!-- а --> [б](/нет/)\n\n<!-- а -->\n[в](/нет/)"),
            $"{Sample.TheArticle}:8:22: error NS141",
            $"{Sample.TheArticle}:11:1: error NS141"
        );
    }

    [Theory]
    [InlineData("Текст.\n\nЕщё <!-- редактору", "7:5")]
    [InlineData("<!-- а --> <!-- б\n\nтекст", "5:12")]
    [InlineData("`<!-- а -->` <!-- редактору - ->", "5:14")]
    public void A_comment_without_an_end_is_an_error(string markdown, string place) =>
        TestSite.Reported(
            Sample.Body(markdown),
            $"{Sample.TheArticle}:{place}: error NS190: \"<!--\" is never closed, so that all that follows belongs to it; write \"-->\""
        );

    [Theory]
    [InlineData("title: Школа <!-- уточнить --> открыта", "Школа открыта")]
    [InlineData("title: Шко<!-- уточнить -->ла", "Школа")]
    [InlineData("title: <!-- а --> Школа <!-- б -->", "Школа")]
    public void A_comment_in_a_title_is_dropped(string line, string title)
    {
        using var site = TestSite.Build(Sample.Article($"{line}\ndate: 2024-05-07")).IsFine();
        Assert.Equal(title, site.Text("/ky/news/2024/05/07-a/", "h1"));
    }

    [Fact]
    public void A_comment_in_other_fields_is_dropped()
    {
        using var site = TestSite.Build(
            Sample.Article(
                """
                title: А
                date: 2024-05-07
                summary: Кыскача <!-- секрет --> мазмун
                photos: [{file: a.jpg, alt: "Зал<!-- секрет -->", caption: "<!-- секрет -->Зал", credit: "Фото <!-- секрет -->"}]
                attachments: [{file: plan.pdf, title: "План <!-- секрет -->"}]
                corrections: [{date: 2024-05-08, note: {ky: "Туура <!-- секрет -->", ru: "Верно"}}]
                """
            ) + "-- content/news/2024/05/07-a/a.jpg --\nj\n-- content/news/2024/05/07-a/plan.pdf --\n%PDF-\n"
        );
        site.IsFine();
        Assert.All(
            site.Files,
            file =>
                Assert.DoesNotContain(
                    "секрет",
                    System.Text.Encoding.UTF8.GetString(file.Value),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_comment_without_an_end_in_a_field_is_an_error() =>
        TestSite.Reported(
            Sample.Article("title: Школа <!-- уточнить\ndate: 2024-05-07"),
            $"{Sample.TheArticle}:2:8: error NS190"
        );

    [Fact]
    public void A_text_of_comments_only_is_no_text() =>
        TestSite.Reported(Sample.Body("<!-- потом -->\n"), $"{Sample.TheArticle}:4:1: warning NS1");
}
