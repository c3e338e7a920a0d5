using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS14x: links and pictures in the text, which begins on line 5.</summary>
public class LinkRulesTests
{
    [Theory]
    [InlineData("[а](javascript:alert(1))", "javascript:alert(1)")]
    [InlineData("[а](JavaScript:alert(1))", "JavaScript:alert(1)")]
    [InlineData("[а](javascript&#58;alert(1))", "javascript:alert(1)")]
    [InlineData("[а](data:text/html,x)", "data:text/html,x")]
    [InlineData("[а](file:///etc/passwd)", "file:///etc/passwd")]
    [InlineData("<vbscript:x>", "vbscript:x")]
    public void A_link_with_another_scheme_is_an_error(string markdown, string url) =>
        Reported(
            markdown,
            $"{TheArticle}:5:1: error NS140: the link \"{url}\" is not allowed; a link may begin with http, https, mailto, tel"
        );

    [Theory]
    [InlineData("[а](/ky/abuot/)", "/ky/abuot/")]
    [InlineData("[а](../08-b/index.ky.md)", "../08-b/index.ky.md")]
    [InlineData("[а](../../../../../secret.md)", "../../../../../secret.md")]
    [InlineData("[а](a\\\\b)", "a\\b")]
    public void A_link_that_leads_nowhere_is_an_error_at_its_line(string markdown, string url) =>
        Reported(
            "Биринчи сап.\n\nМына " + markdown,
            $"{TheArticle}:7:6: error NS141: the link \"{url}\" leads nowhere"
        );

    [Theory]
    [InlineData("/ky/rss.xml")]
    [InlineData("/ru/atom.xml")]
    [InlineData("/ky/feed.json")]
    [InlineData("/ky/topics/science/rss.xml")]
    public void A_link_may_lead_to_a_feed_the_build_makes(string url)
    {
        var science = Story("2024/05/08-b", "ky", "Б", "topics: [science]");
        using var site = TestSite.Build(Body($"[тасма]({url})") + science).IsFine();
        Assert.True(site.Has(url));
    }

    [Fact]
    public void A_mistyped_feed_gets_the_nearest_one() =>
        Reported(
            "[тасма](/ky/rsss.xml)",
            $"{TheArticle}:5:1: error NS141: the link \"/ky/rsss.xml\" leads nowhere; did you mean \"/ky/rss.xml\"?"
        );

    [Fact]
    public void A_broken_link_gets_the_nearest_article()
    {
        using var site = TestSite.Build(Body("[а](../08-jylis/index.ky.md)") + Story("2024/05/08-jyyin", "ky", "Б"));
        site.Reports(
            $"{TheArticle}:5:1: error NS141: the link \"../08-jylis/index.ky.md\" leads nowhere; did you mean "
                + "\"content/news/2024/05/08-jyyin/index.ky.md\"?"
        );
    }

    [Fact]
    public void A_link_to_a_draft_would_not_be_found()
    {
        using var site = TestSite.Build(
            Body("[а](../08-b/index.ky.md) [б](../../../2030/01/01-c/index.ky.md)")
                + Story("2024/05/08-b", "ky", "Б", "draft: true")
                + Story("2030/01/01-c", "ky", "В")
        );
        site.Reports(
            $"{TheArticle}:5:1: error NS142: the link \"../08-b/index.ky.md\" leads to content/news/2024/05/08-b/index.ky.md, "
                + "which is a draft or scheduled",
            $"{TheArticle}:5:26: error NS142: the link \"../../../2030/01/01-c/index.ky.md\" leads to content/news/2030/01"
        );
    }

    [Fact]
    public void A_link_to_a_file_that_cannot_be_read_is_not_reported_once_more()
    {
        using var site = TestSite.Build(
            Body("[а](../08-b/index.ky.md)") + "-- content/news/2024/05/08-b/index.ky.md --\nТекст.\n"
        );
        site.Reports("content/news/2024/05/08-b/index.ky.md:1:1: error NS100");
    }

    [Fact]
    public void A_fragment_leads_to_a_heading()
    {
        using var site = TestSite.Build(
            Body("## Жыйынтык\n\n[а](#jyyintyk) [б](../08-b/index.ky.md#jok)") + Story("2024/05/08-b", "ky", "Б")
        );
        site.Reports(
            $"{TheArticle}:7:1: error NS143: there is no heading \"#jyyintyk\" on /ky/news/2024/05/07-a/; did you mean "
                + "\"jyyyntyk\"?",
            $"{TheArticle}:7:16: error NS143: there is no heading \"#jok\" on /ky/news/2024/05/08-b/"
        );
    }

    [Theory]
    [InlineData("https://example.org/a.jpg")]
    [InlineData("/a.jpg")]
    [InlineData("//example.org/a.jpg")]
    [InlineData("data:image/png;base64,AA==")]
    public void A_picture_is_a_file_beside_the_article(string url) =>
        Reported(
            $"![а]({url})",
            $"{TheArticle}:5:1: error NS144: the picture \"{url}\" must be a file beside the article, given by its name"
        );

    [Theory]
    [InlineData("edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("www.edu.gov.kg", "https://www.edu.gov.kg")]
    [InlineData("edu.gov.kg/ru/news", "https://edu.gov.kg/ru/news")]
    [InlineData("edu.gov.kg/a.pdf", "https://edu.gov.kg/a.pdf")]
    [InlineData("edu.gov.kg/index.php?id=5", "https://edu.gov.kg/index.php?id=5")]
    [InlineData("билим.кг", "https://билим.кг")]
    [InlineData("https:/edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("https:edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("https//edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("http//edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("htps://edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("httpss://edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("press@edu.gov.kg", "mailto:press@edu.gov.kg")]
    [InlineData("+996312620519", "tel:+996312620519")]
    public void An_address_without_its_scheme_is_told_with_it(string link, string meant)
    {
        using var site = TestSite.Build(Body($"[сайт]({link})"));
        var line = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"{TheArticle}:5:", line, StringComparison.Ordinal);
        Assert.EndsWith($"; did you mean \"{meant}\"?", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan.pdf")]
    [InlineData("Порядок.docx")]
    [InlineData("a.b.jpg")]
    public void The_name_of_a_missing_file_is_no_address(string link)
    {
        using var site = TestSite.Build(Body($"[план]({link})"));
        Assert.Contains("NS121", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_is_like_an_address_is_a_file() =>
        TestSite.Reported(
            Body("[сайт](edu.gov.kg)") + "-- content/news/2024/05/07-a/edu.gov.kg --\nТекст\n",
            $"{TheArticle}:5:1: error NS176: \"edu.gov.kg\" is not of a kind that the site publishes"
        );

    [Theory]
    [InlineData("план 5.pdf", "план\u00A05.pdf", "[U+00A0 no-break space]")]
    [InlineData("план.pdf", "пла\u200Bн.pdf", "[U+200B zero width space]")]
    public void Characters_that_nobody_sees_are_named(string there, string named, string shown)
    {
        using var site = TestSite.Build(
            Article($"title: А\ndate: 2024-05-07\nattachments: [{{file: \"{named}\"}}]")
                + $"-- content/news/2024/05/07-a/{there} --\nТекст\n"
        );
        Assert.Contains(
            site.Diagnostics,
            line => line.Contains("NS121", StringComparison.Ordinal) && line.Contains(shown, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Text_nested_too_deeply_is_refused() =>
        Reported(
            new string('>', 5000) + " а",
            $"{TheArticle}:5:1: error NS145: lists or quotations are nested too deeply; write the text flatter"
        );

    [Theory]
    [InlineData("![а](../08-b/a.jpg)", "NS120: \"../08-b/a.jpg\" lies outside the story's folder")]
    [InlineData("![а](jok.jpg)", "NS121: there is no file \"jok.jpg\" beside the article")]
    [InlineData("![а](plan.pdf)", "NS123: \"plan.pdf\" is not a picture")]
    [InlineData("[а](jok.pdf)", "NS121: there is no file \"jok.pdf\" beside the article")]
    public void Pictures_and_documents_in_the_text_keep_the_rules_of_files(string markdown, string problem) =>
        Reported(markdown, $"{TheArticle}:5:1: error {problem}");

    [Theory]
    [InlineData("[а](a%00b.pdf)")]
    [InlineData("[а](a%00b.md)")]
    [InlineData("![а](a%00b.jpg)")]
    public void A_hidden_zero_in_a_name_is_a_broken_link_not_a_crash(string markdown)
    {
        using var site = TestSite.Build(Body(markdown));
        Assert.StartsWith($"{TheArticle}:5:1: error NS1", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    private static void Reported(string markdown, params string[] problems) =>
        TestSite.Reported(Body(markdown), problems);
}
