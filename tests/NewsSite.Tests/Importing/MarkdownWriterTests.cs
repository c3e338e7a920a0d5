using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Import.Markup;

namespace NewsSite.Tests.Importing;

/// <summary>HTML of old sites becomes the Markdown that a person would write.</summary>
public class MarkdownWriterTests
{
    [Theory]
    [InlineData("<p>Бир</p><p>Эки</p>", "Бир\n\nЭки\n")]
    [InlineData("Бир<br><br>Эки<br>үч", "Бир\n\nЭки\\\nүч\n")]
    [InlineData("<h1>Бөлүм</h1><p>Текст</p>", "## Бөлүм\n\nТекст\n")]
    [InlineData("<ul><li>бир</li><li>эки<ul><li>үч</li></ul></li></ul>", "- бир\n- эки\n\n  - үч\n")]
    [InlineData("<ol start=3><li>үч</li><li>төрт</li></ol>", "3. үч\n4. төрт\n")]
    [InlineData("<blockquote><p>Билим</p><p>Күч</p></blockquote>", "> Билим\n>\n> Күч\n")]
    [InlineData("<p><b> Маанилүү: </b>келиңиз</p>", "**Маанилүү:** келиңиз\n")]
    [InlineData("<p><a href='https://a.kg/x y'>шилтеме</a></p>", "[шилтеме](<https://a.kg/x y>)\n")]
    [InlineData("<p><code>a`b</code></p>", "``a`b``\n")]
    [InlineData("<p><code>`</code></p>", "`` ` ``\n")]
    [InlineData("<p><code>``a</code></p>", "``` ``a ```\n")]
    [InlineData("<p><a href='javascript:x()'>шилтеме</a></p>", "шилтеме\n")]
    [InlineData("<p>м<sup>2</sup> жана H<sub>2</sub>O</p>", "м<sup>2</sup> жана H<sub>2</sub>O\n")]
    [InlineData("<p>1. Биринчи</p><p>- тире</p><p># белги</p>", "1\\. Биринчи\n\n\\- тире\n\n\\# белги\n")]
    [InlineData("<p>5 * 3 = 15, a_b, [1], &lt;b&gt;</p>", "5 \\* 3 = 15, a\\_b, \\[1\\], \\<b\\>\n")]
    [InlineData(
        "<table><tr><th>Жыл</th><th>Саны</th></tr><tr><td>2021</td><td>5|6</td></tr></table>",
        "| Жыл | Саны |\n|---|---|\n| 2021 | 5\\|6 |\n"
    )]
    [InlineData("<table><tr><td>Бир</td></tr><tr><td>Эки</td></tr></table>", "Бир\n\nЭки\n")]
    [InlineData(
        "<figure><img src=a.jpg alt=Бала><figcaption>Окуучу</figcaption></figure>",
        "![Бала](a.jpg \"Окуучу\")\n"
    )]
    [InlineData("<p><img src=a.jpg alt=Бала></p>", "![Бала](a.jpg)\n")]
    [InlineData("<div><div><span>Терең</span></div></div>", "Терең\n")]
    [InlineData("<p>А<script>x</script><style>y</style></p>", "А\n")]
    [InlineData("<p style='display: none'>Жашыруун</p><p>Ачык</p>", "Ачык\n")]
    [InlineData(
        "<iframe src='//www.youtube.com/embed/a1'></iframe>",
        "[https://www.youtube.com/embed/a1](https://www.youtube.com/embed/a1)\n"
    )]
    public void Html_becomes_markdown(string html, string markdown) =>
        Assert.Equal(
            markdown,
            MarkdownWriter.Write(
                HtmlReader.Read(html).Blocks,
                target => target.StartsWith("javascript:", StringComparison.Ordinal) ? null : target
            )
        );

    [Theory]
    [InlineData("*жылдыз* **кош** _сызык_ `код`")]
    [InlineData("# 5-класс")]
    [InlineData("12. Декабрь")]
    [InlineData("A &amp; B &copy;")]
    [InlineData("~~сызылган~~ ^жогору^")]
    [InlineData("<br> <script>")]
    public void Characters_that_are_markup_are_shown_as_they_are(string text)
    {
        var markdown = MarkdownWriter.Write([new ParagraphBlock([new TextInline(text)])], target => target);
        Assert.Equal(text, MarkdownText.Of(markdown));
    }
}
