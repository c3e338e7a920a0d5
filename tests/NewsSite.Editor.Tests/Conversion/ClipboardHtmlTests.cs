using AngleSharp.Html.Parser;
using Markdig;
using NewsSite.Editor.Conversion;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Import.Markup;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Conversion;

/// <summary>What other programs put into the clipboard becomes Markdown that a person would write, and no letter is lost.</summary>
public class ClipboardHtmlTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras()
        .Build();

    private static string WordItem(string mark, string text, int level = 1, string font = "Symbol") =>
        $"<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='font-family:{font};mso-fareast-font-family:{font}'><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>\n";

    [Fact]
    public void Words_lists_are_lists()
    {
        var html =
            "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p {}</style></head><body lang=RU><!--StartFragment-->"
            + "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->"
            + WordItem("·", "бир")
            + WordItem("o", "ичинде", 2, "\"Courier New\"")
            + WordItem("§", "терең", 3, "Wingdings")
            + WordItem("·", "<b>эки</b>")
            + "<p class=MsoNormal>Арада<o:p>&nbsp;</o:p></p>"
            + WordItem("3.", "үч")
            + WordItem("4.", "төрт")
            + WordItem("а)", "тамга", 2)
            + WordItem("б)", "дагы", 2)
            + "<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>";
        Assert.Equal(
            "- бир\n\n  - ичинде\n\n    - терең\n\n- **эки**\n\nАрада\n\n3. үч\n4. төрт\n\n   а) тамга\n\n   б) дагы\n",
            Convert(html)
        );
    }

    [Fact]
    public void Words_footnotes_are_footnotes()
    {
        const string html =
            "<p>Текст<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> дагы</p>"
            + "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href=\"#_ftnref1\"><span>[1]</span></a> Булак.</p><p>Экинчи.</p></div></div>";
        Assert.Equal("Текст[^1] дагы\n\n***\n\n[^1]: Булак. Экинчи.\n", Convert(html));
    }

    [Fact]
    public void Google_Docs_is_bold_where_it_is()
    {
        const string html =
            "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h1 dir=\"ltr\"><span style=\"font-size:20pt;font-weight:700;white-space:pre-wrap;\">Баш</span></h1><h2><span>Кийинки</span></h2>"
            + "<p dir=\"ltr\"><span style=\"font-weight:400;white-space:pre-wrap;\">Кадимки </span><span style=\"font-weight:700;\">калың</span><span style=\"font-weight:700;font-style:italic\"> экөө</span><span style=\"font-weight:400\">.</span></p>"
            + "<ul><li dir=\"ltr\" style=\"list-style-type:disc\"><p><span>бир</span></p></li><ul><li><p><span>ичинде</span></p></li></ul></ul>"
            + "<p><a href=\"https://www.google.com/url?q=https://edu.example/a&amp;sa=D\" style=\"text-decoration:none;\"><span style=\"color:#1155cc;text-decoration:underline\">шилтеме</span></a></p><br></b><br class=\"Apple-interchange-newline\">";
        Assert.Equal(
            "## Баш\n\n### Кийинки\n\nКадимки **калың *экөө***.\n\n- бир\n\n  - ичинде\n\n[шилтеме](https://edu.example/a)\n",
            Convert(html)
        );
    }

    [Theory]
    // Pieces of one kind become one; marks stand around words; stops go out where a letter follows.
    [InlineData("<b>а</b><b>б</b>в", "**аб**в\n")]
    [InlineData("<b>а</b> <b>б</b>", "**а б**\n")]
    [InlineData("<b>а </b>б<i> в</i>", "**а** б *в*\n")]
    [InlineData("сөз<b>«а»</b>сөз", "сөз«**а**»сөз\n")]
    [InlineData("<b> </b>а<i></i>", "а\n")]
    [InlineData("<b><b>а</b></b>", "**а**\n")]
    [InlineData("<h2><b>а</b></h2>", "## а\n")]
    [InlineData("<h3>а</h3><h5>б</h5>", "## а\n\n#### б\n")]
    // LibreOffice.
    [InlineData(
        "<p style=\"margin-bottom: 0cm\"><font face=\"Arial\"><span lang=\"ru-RU\"><b>а</b></span></font> б</p>",
        "**а** б\n"
    )]
    [InlineData("<p><i><span style=\"font-style: normal\">а</span></i></p>", "*а*\n")]
    // Soft hyphens, zero-width and no-break spaces; emoji stay whole.
    [InlineData(
        "<p>би\u00ADлим\u200B бе\u2060рүү&nbsp;&nbsp;жана\u202Fил\u200Eим \uFEFF👩\u200D👧 б\u200Dв</p>",
        "билим берүү жана илим 👩\u200D👧 бв\n"
    )]
    // Messengers.
    [InlineData("<span style=\"white-space: pre-wrap\">бир\nэки\n\nүч</span>", "бир\\\nэки\n\nүч\n")]
    [InlineData("а <img class=\"emoji\" alt=\"😀\" src=\"x.png\"> б", "а 😀 б\n")]
    [InlineData("<p>• бир</p><p>•\tэки</p><p>· үч</p>", "- бир\n- эки\n- үч\n")]
    [InlineData(
        "<p>- сүйлөө</p><p>– Ооба</p><p>1. бир</p><p># баш</p>",
        "\\- сүйлөө\n\n– Ооба\n\n1\\. бир\n\n\\# баш\n"
    )]
    // Tables.
    [InlineData(
        "<table><tr><th>а<th>б<tr><td rowspan=2>1<td>2<tr><td>3</table>",
        "| а | б |\n|---|---|\n| 1 | 2 |\n|  | 3 |\n"
    )]
    [InlineData(
        "<table><tr><td colspan=2>а<tr><td>1<td><ul><li>б<li>в</ul></table>",
        "| а |  |\n|---|---|\n| 1 | • б • в |\n"
    )]
    [InlineData(
        "<table><tr><td>а<blockquote>б<blockquote>в<h4>г</h4></blockquote></blockquote><td>1<tr><td>2<td>3</table>",
        "| а б в г | 1 |\n|---|---|\n| 2 | 3 |\n"
    )]
    [InlineData("<code>а`б</code><i><code>* в</code></i>", "``а`б`` `* в`\n")]
    // Links.
    [InlineData(
        "<a href=\"javascript:alert(1)\">а</a> <a href=\"data:text/html,x\">б</a> <a href=\"/x\">в</a> <a href=\"#x\">г</a>",
        "а б в г\n"
    )]
    [InlineData("<a href=\" https://edu.example/а (1) \">а</a>", "[а](<https://edu.example/%D0%B0%20(1)>)\n")]
    [InlineData(
        "<a href=\"JaVaScRiPt&colon;alert(1)\">а</a><a href=\"java&#10;script:alert(1)\">б</a><a href=\"vbscript:x\">в</a><a href=\"file:///c:/x\">г</a>",
        "абвг\n"
    )]
    [InlineData(
        "<a href=\"mailto:a@edu.example\">а</a> <a href=\"tel:+996312\">б</a>",
        "[а](mailto:a@edu.example) [б](tel:+996312)\n"
    )]
    [InlineData("<p onclick=\"x()\">а<script>alert('жашыруун')</script><style>б</style></p>", "а\n")]
    [InlineData(
        "&lt;script&gt;а&lt;/script&gt; &amp;lt; <iframe src=\"javascript:x\"></iframe>",
        "\\<script\\>а\\</script\\> \\&lt;\n\njavascript:x\n"
    )]
    [InlineData("", "")]
    [InlineData("<p>&nbsp;</p>", "")]
    public void Clipboards_become_clean_Markdown(string html, string markdown) => Assert.Equal(markdown, Convert(html));

    [Fact]
    public void Pictures_are_left_out_and_that_is_said()
    {
        var converted = ClipboardHtml.Convert(
            "<p>а<img src=\"file:///C:/x.png\" alt=\"Сүрөт\"></p><img src=\"data:image/png;base64,AA\">"
        );
        Assert.Equal("а\n", converted.Markdown);
        Assert.Contains("(2)", Assert.Single(converted.Notes).In(MessageLanguage.Kyrgyz), StringComparison.Ordinal);
        converted = ClipboardHtml.Convert("<p><del>эски</del><ins>жаңы</ins></p>");
        Assert.Contains(
            "зачёркнуты",
            Assert.Single(converted.Notes).In(MessageLanguage.Russian),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_nests_deeply_is_read_to_its_end()
    {
        foreach (var element in (string[])["div", "b", "span", "ul><li", "blockquote", "table><tr><td"])
        {
            var html = string.Concat(Enumerable.Repeat($"<{element}>", 3_000)) + "терең";
            Assert.Contains("терең", Convert(html), StringComparison.Ordinal);
        }
    }

    /// <summary>In any tree of elements, the letters that a reader sees are those of the page that is made of them.</summary>
    [Fact]
    public void No_letter_is_lost()
    {
        for (var seed = 0; seed < LongTests.Times(300, 20_000); seed++)
        {
            AssertKeepsLetters(RandomHtml.Of(seed), $"seed {seed}");
        }
    }

    private static void AssertKeepsLetters(string html, string label)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var unseen in body.QuerySelectorAll("script, style, img"))
        {
            unseen.Remove();
        }

        var markdown = Convert(html);
        var page = Markdown.ToHtml(markdown, Pipeline);
        var document = new HtmlParser().ParseDocument(page);
        Assert.Empty(document.QuerySelectorAll("script, iframe, [onclick], a[href^='javascript']"));
        var (source, result) = (
            Letters.Of(TextCleaner.Clean(body.TextContent)),
            Letters.Of(document.Body!.TextContent)
        );
        Assert.True(
            Sorted(source) == Sorted(result),
            $"{label}: lost «{Missing(source, result)}», added «{Missing(result, source)}»\n{html}\n{markdown}\n{page}"
        );
    }

    private static string Missing(string letters, string from)
    {
        var left = from.ToList();
        return new([.. letters.Where(letter => !left.Remove(letter))]);
    }

    private static string Sorted(string letters) => new([.. letters.Order()]);

    private static string Convert(string html) => ClipboardHtml.Convert(html).Markdown;
}
