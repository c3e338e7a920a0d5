using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>HTML tags that mean what Markdown can say mean it; no other HTML reaches a page.</summary>
public class InlineHtmlTests
{
    [Theory]
    [InlineData("Раз<br>два", "<p>Раз<br>\nдва</p>")]
    [InlineData("Раз<br/>два<BR />три</br>четыре", "<p>Раз<br>\nдва<br>\nтри<br>\nчетыре</p>")]
    [InlineData("<b>Важно</b>", "<p><strong>Важно</strong></p>")]
    [InlineData("<STRONG class=\"a\" onclick='x()'>Важно</STRONG>", "<p><strong>Важно</strong></p>")]
    [InlineData("<i>а</i> <em>б</em>", "<p><em>а</em> <em>б</em></p>")]
    [InlineData("<u>а</u> H<sub>2</sub>O, м<sup>2</sup>", "<p><u>а</u> H<sub>2</sub>O, м<sup>2</sup></p>")]
    [InlineData("<s>а</s> <del>б</del> <strike>в</strike>", "<p><del>а</del> <del>б</del> <del>в</del></p>")]
    [InlineData("<b>а <i>б</i></b>", "<p><strong>а <em>б</em></strong></p>")]
    [InlineData("**<u>а</u>** <b>*б*</b>", "<p><strong><u>а</u></strong> <strong><em>б</em></strong></p>")]
    [InlineData("<b>много\nстрок</b>", "<p><strong>много\nстрок</strong></p>")]
    [InlineData("<i class=\"fa fa-phone\"></i>Текст", "<p>Текст</p>")]
    [InlineData("- <b>а</b>", "<ul>\n<li><strong>а</strong></li>\n</ul>")]
    [InlineData(
        "[<b>а</b>](https://a.example/)",
        "<p><a href=\"https://a.example/\" class=\"external\" rel=\"external\"><strong>а</strong></a></p>"
    )]
    [InlineData("Школа&nbsp;№&nbsp;5 &laquo;Билим&raquo; &mdash; &#8470;", "<p>Школа&nbsp;№&nbsp;5 «Билим» — №</p>")]
    [InlineData("`<b>` и `&nbsp;`", "<p><code>&lt;b&gt;</code> и&nbsp;<code>&amp;nbsp;</code></p>")]
    [InlineData("\\<b> &lt;Билим&gt;", "<p>&lt;b&gt; &lt;Билим&gt;</p>")]
    public void A_tag_with_a_plain_meaning_means_it(string markdown, string html) => RenderedText.Is(markdown, html);

    [Fact]
    public void A_line_break_in_a_cell_or_heading_is_one()
    {
        var html = RenderedText.Html("## Раз<br>два\n\n| а<br>б | в |\n|---|---|\n| г<br>д | е |");
        Assert.Contains("<h2 id=\"raz-dva\">Раз<br>\nдва</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<td>г<br>\nд</td>", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Таблица: а б, в\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_html_reaches_a_page()
    {
        using var site = TestSite.Build(
            Sample.Body(
                "<script>alert(1)</script>\n\n<iframe src=\"https://a.example/\"></iframe>\n\n<b onclick=x>а <img src=x onerror=y>",
                "ru"
            )
        );
        var text = site.Document("/ru/news/2024/05/07-a/").QuerySelector(".text")!;
        Assert.Empty(text.QuerySelectorAll("script, iframe, img, b, [onclick], [onerror]"));
    }

    [Theory]
    [InlineData("**«Билим»**ди окуду", "<p><strong>«Билим»</strong>ди окуду</p>")]
    [InlineData("**Важно:**приём начался", "<p><strong>Важно:</strong>приём начался</p>")]
    [InlineData("**Важно!**Приём", "<p><strong>Важно!</strong>Приём</p>")]
    [InlineData("*«Билим»*дин", "<p><em>«Билим»</em>дин</p>")]
    [InlineData("***«Билим»***дин", "<p><em><strong>«Билим»</strong></em>дин</p>")]
    [InlineData("**80 %**дан", "<p><strong>80&nbsp;%</strong>дан</p>")]
    [InlineData("**(биринчи)**си", "<p><strong>(биринчи)</strong>си</p>")]
    [InlineData("мектеп**«Билим»** ачылды", "<p>мектеп<strong>«Билим»</strong> ачылды</p>")]
    [InlineData("**«А»**ны **«Б»**ны", "<p><strong>«А»</strong>ны <strong>«Б»</strong>ны</p>")]
    [InlineData("**А** (**Б**) **В**", "<p><strong>А</strong> (<strong>Б</strong>) <strong>В</strong></p>")]
    [InlineData("**А „Б“**ны", "<p><strong>А „Б“</strong>ны</p>")]
    [InlineData("кат**туу** сөз", "<p>кат<strong>туу</strong> сөз</p>")]
    [InlineData("2*2=4 и 3*3=9", "<p>2*2=4 и&nbsp;3*3=9</p>")]
    [InlineData("5*3*2 м и 5**3**2", "<p>5*3*2&nbsp;м и&nbsp;5**3**2</p>")]
    public void Emphasis_beside_letters_and_quotation_marks_is_emphasis(string markdown, string html) =>
        RenderedText.Is(markdown, html);

    [Fact]
    public void A_bar_in_code_in_a_table_needs_no_backslash_for_readers() =>
        Assert.Contains(
            "<td><code>c|d</code></td>",
            RenderedText.Html("| а | б |\n|---|---|\n| `c\\|d` | е |"),
            StringComparison.Ordinal
        );
}
