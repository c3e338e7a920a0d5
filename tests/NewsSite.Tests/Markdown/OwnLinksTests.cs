using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Markdown;

/// <summary>Links to the site itself, however they are written, are checked and lead inside.</summary>
public class OwnLinksTests
{
    private const string Address = "/ky/news/2024/05/07-a/";

    private static readonly string Other =
        Sample.Story(
            "2024/05/08-b",
            "ky",
            "Б",
            "aliases: [/news/123.html, /old/b/, '/index.php?id=5&lang=ky']\nattachments: [{file: plan.pdf, aliases: [/uploads/plan.pdf]}]",
            "## Бөлүм\n\n[план](plan.pdf)"
        ) + "-- content/news/2024/05/08-b/plan.pdf --\n%PDF-\n-- content/news/2024/05/08-b/secret.pdf --\n%PDF-\n";

    [Theory]
    [InlineData("https://edu.example/ky/news/2024/05/08-b/", "/ky/news/2024/05/08-b/")]
    [InlineData("http://www.edu.example/ky/news/2024/05/08-b/#bolum", "/ky/news/2024/05/08-b/#bolum")]
    [InlineData("//EDU.example/ky/news/2024/05/08-b", "/ky/news/2024/05/08-b/")]
    [InlineData("https://edu.example", "/")]
    [InlineData("https://edu.example/ky/?a=b", "/ky/?a=b")]
    [InlineData("/ky/news/2024/05/08-b", "/ky/news/2024/05/08-b/")]
    [InlineData("/ky/news/2024/05/08-b/index.html", "/ky/news/2024/05/08-b/")]
    [InlineData("/news/123.html", "/ky/news/2024/05/08-b/")]
    [InlineData("/old/b#bolum", "/ky/news/2024/05/08-b/#bolum")]
    [InlineData("/index.php?lang=ky&id=5", "/ky/news/2024/05/08-b/")]
    [InlineData("https://edu.example/index.php?id=5&lang=ky", "/ky/news/2024/05/08-b/")]
    [InlineData("/uploads/plan.pdf#page=2", "/news/2024/05/08-b/plan.pdf#page=2")]
    [InlineData("https://edu.example/old/b/?x=1", "/ky/news/2024/05/08-b/")]
    [InlineData("https://edu.example/news/2024/05/08-b/plan.pdf#page=3", "/news/2024/05/08-b/plan.pdf#page=3")]
    [InlineData("/news/2024/05/08-b/plan.pdf", "/news/2024/05/08-b/plan.pdf")]
    public void They_lead_inside(string written, string href)
    {
        using var site = TestSite.Build(Sample.Body($"[сөз]({written})") + Other);
        site.Reports("content/news/2024/05/08-b/secret.pdf: note NS159");
        Assert.Equal([href], site.Attributes(Address, ".text a", "href"));
        Assert.Equal([null], site.Attributes(Address, ".text a", "rel"));
    }

    [Theory]
    [InlineData("../08-b/", "/ky/news/2024/05/08-b/")]
    [InlineData("../08-b", "/ky/news/2024/05/08-b/")]
    [InlineData("../08-b/#bolum", "/ky/news/2024/05/08-b/#bolum")]
    [InlineData("../08-b/index.html", "/ky/news/2024/05/08-b/")]
    [InlineData("../../05/08-b", "/ky/news/2024/05/08-b/")]
    [InlineData("../../../../../ru/news/2024/05/08-b/", "/ru/news/2024/05/08-b/")]
    [InlineData("../", "/ky/news/2024/05/")]
    [InlineData("../../../../about/", "/ky/about/")]
    [InlineData("../../../../pages/about", "/ky/about/")]
    public void A_link_to_the_folder_of_an_article_leads_to_it(string written, string href)
    {
        using var site = TestSite.Build(
            Sample.Body($"[сөз]({written})")
                + Other
                + Sample.Story("2024/05/08-b", "ru", "Б", body: "Текст по-русски.")
                + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nБиз жөнүндө.\n"
        );
        site.Reports("content/news/2024/05/08-b/secret.pdf: note NS159");
        Assert.Equal([href], site.Attributes(Address, ".text a", "href"));
    }

    [Theory]
    [InlineData("/news/2024/05/08-b/", "NS141", "did you mean \"/ky/news/2024/05/08-b/\"?")]
    [InlineData("/content/news/2024/05/08-b", "NS141", "did you mean \"/ky/news/2024/05/08-b/\"?")]
    [InlineData("content/news/2024/05/08-b/", "NS141", "did you mean \"/ky/news/2024/05/08-b/\"?")]
    [InlineData("news/2024/05/08-b", "NS141", "did you mean \"/ky/news/2024/05/08-b/\"?")]
    [InlineData("2024/05/08-b", "NS141", "did you mean \"/ky/news/2024/05/08-b/\"?")]
    [InlineData("../09-b/", "NS141", "the link \"../09-b/\" leads nowhere; did you mean \"/ky/news/2024/05/08-b/\"?")]
    [InlineData("../../../jok/", "NS141", "the link \"../../../jok/\" leads nowhere")]
    [InlineData("../10-d/", "NS142", "the link \"../10-d/\" leads to content/news/2024/05/10-d, which is a draft")]
    [InlineData("../08-b/plan.pdf", "NS120", "put the file beside the article")]
    public void A_link_to_a_folder_that_readers_could_not_follow_gets_the_right_one(
        string written,
        string code,
        string message
    )
    {
        using var site = TestSite.Build(
            Sample.Body($"[сөз]({written})") + Other + Sample.Story("2024/05/10-d", "ky", "Г", "draft: true")
        );
        var problem = Assert.Single(site.Diagnostics, line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.StartsWith($"{Sample.TheArticle}:5:1: error {code}: ", problem, StringComparison.Ordinal);
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[сөз](https://edu.example/ky/jok/)", "https://edu.example/ky/jok/")]
    [InlineData("https://edu.example/ky/jok/", "https://edu.example/ky/jok/")]
    [InlineData("<https://www.edu.example/ky/jok/>", "https://www.edu.example/ky/jok/")]
    [InlineData("[сөз](/jok/123.html)", "/jok/123.html")]
    [InlineData(
        "[сөз](https://edu.example/news/2024/05/08-b/secret.pdf)",
        "https://edu.example/news/2024/05/08-b/secret.pdf"
    )]
    [InlineData(
        "[сөз](https://edu.example/news/2024/05/08-b/jok.pdf)",
        "https://edu.example/news/2024/05/08-b/jok.pdf"
    )]
    [InlineData("[сөз](/press/2024-05-09-c.zip)", "/press/2024-05-09-c.zip")]
    public void Those_that_lead_nowhere_are_errors(string markdown, string url)
    {
        using var site = TestSite.Build(Sample.Body(markdown) + Other);
        site.Reports(
            $"{Sample.TheArticle}:5:1: error NS141: the link \"{url}\" leads nowhere",
            "content/news/2024/05/08-b/secret.pdf: note NS159"
        );
    }

    [Fact]
    public void A_heading_that_is_not_there_is_missed_behind_a_full_address_too() =>
        TestSite.Reported(
            Sample.Body("[сөз](https://edu.example/ky/news/2024/05/07-a/#jok)"),
            $"{Sample.TheArticle}:5:1: error NS143"
        );

    [Theory]
    [InlineData("https://edu.example/uploads/a.pdf")]
    [InlineData("https://edu.example/5597")]
    [InlineData("https://edu.example/sitemap.xml")]
    [InlineData("https://edu.example.org/ky/jok/")]
    [InlineData("https://lib.edu.example/ky/jok/")]
    [InlineData("https://edu.example:8080/ky/jok/")]
    public void Other_hosts_and_other_parts_of_the_host_are_other_sites(string url)
    {
        using var site = TestSite.Build(Sample.Body($"[сөз]({url})")).IsFine();
        Assert.Equal(["external"], site.Attributes(Address, ".text a", "rel"));
    }

    [Fact]
    public void A_preview_has_two_addresses()
    {
        var options = new TestSiteOptions { BaseUrl = "https://preview.example/x" };
        using var site = TestSite
            .Build(
                Sample.Body(
                    "[а](https://edu.example/ky/) [б](https://preview.example/x/ky/) [в](https://preview.example/)"
                ),
                options
            )
            .IsFine();
        Assert.Equal(["/x/ky/", "/x/ky/", "https://preview.example/"], site.Attributes(Address, ".text a", "href"));
    }

    [Fact]
    public void A_document_keeps_its_page()
    {
        using var site = TestSite.Build(
            Sample.Body("[план](plan.pdf#page=3&zoom=100)") + "-- content/news/2024/05/07-a/plan.pdf --\n%PDF-\n"
        );
        site.IsFine();
        Assert.Equal(["/news/2024/05/07-a/plan.pdf#page=3&zoom=100"], site.Attributes(Address, ".text a", "href"));
        Assert.True(site.Has("/news/2024/05/07-a/plan.pdf"));
    }
}
