using System.Xml.Linq;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Machines;

/// <summary>Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1: their required elements and absolute URLs.</summary>
public class FeedsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string Files =
        Story(
            "2024/05/07-a",
            "ky",
            "'\"Жыйын\" & башкалар'",
            "topics: [science]\nsummary: Кыскача",
            "[Архив](/ky/news/) ![а](a.jpg)"
        )
        + "-- content/news/2024/05/07-a/a.jpg --\n"
        + Story("2024/05/06-b", "ky", "Б")
        + Story("2024/05/08-v", "ru", "Русский", "topics: [science]");

    [Fact]
    public void An_Atom_feed_has_what_it_must_have()
    {
        using var site = TestSite.Build(Files).IsFine();
        var feed = site.Xml("/ky/atom.xml").Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("Жаңылыктар", (string?)feed.Element(Atom + "title"));
        Assert.Equal("https://edu.example/ky/", (string?)feed.Element(Atom + "id"));
        Assert.Equal("2024-05-07T00:00:00+06:00", (string?)feed.Element(Atom + "updated"));
        Assert.Equal("Министрлик", (string?)feed.Element(Atom + "author")?.Element(Atom + "name"));
        Assert.Contains("https://edu.example/ky/atom.xml", Links(feed, "self"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(["«Жыйын» & башкалар", "Б"], entries.Select(entry => (string?)entry.Element(Atom + "title")));
        Assert.All(
            entries,
            entry =>
            {
                Assert.Equal(Links(entry, "alternate").Single(), (string?)entry.Element(Atom + "id"));
                Assert.NotNull(entry.Element(Atom + "updated"));
                Assert.NotNull(entry.Element(Atom + "summary"));
            }
        );
        var content = (string)entries[0].Element(Atom + "content")!;
        Assert.Contains("href=\"https://edu.example/ky/news/\"", content, StringComparison.Ordinal);
        Assert.Matches(
            "<img src=\"https://edu.example/images/[^ ]*[.]jpg\" alt=\"а\" width=\"[0-9]+\" height=\"40\">",
            content
        );
        Assert.DoesNotContain("=\"/", content, StringComparison.Ordinal);
        Assert.DoesNotContain("srcset", content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ky/rss.xml", "https://edu.example/ky/", "Жаңылыктар", new[] { "«Жыйын» & башкалар", "Б" })]
    [InlineData("/ru/rss.xml", "https://edu.example/ru/", "Новости", new[] { "Русский" })]
    [InlineData(
        "/ky/topics/science/rss.xml",
        "https://edu.example/ky/topics/science/",
        "Илим — Жаңылыктар",
        new[] { "«Жыйын» & башкалар" }
    )]
    [InlineData(
        "/ru/topics/science/rss.xml",
        "https://edu.example/ru/topics/science/",
        "Наука — Новости",
        new[] { "Русский" }
    )]
    public void An_RSS_feed_has_what_it_must_have(string path, string link, string title, string[] titles)
    {
        using var site = TestSite.Build(Files).IsFine();
        var root = site.Xml(path).Root!;
        Assert.Equal("2.0", (string?)root.Attribute("version"));
        var channel = root.Element("channel")!;
        Assert.Equal((title, link), ((string?)channel.Element("title"), (string?)channel.Element("link")));
        Assert.NotEqual("", (string?)channel.Element("description"));
        Assert.Equal(titles, channel.Elements("item").Select(item => (string?)item.Element("title")));
        Assert.All(
            channel.Elements("item"),
            item =>
            {
                Assert.StartsWith("https://edu.example/", (string?)item.Element("link"), StringComparison.Ordinal);
                Assert.Equal((string?)item.Element("link"), (string?)item.Element("guid"));
                Assert.Matches(@"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d ", (string?)item.Element("pubDate"));
                Assert.NotNull(item.Element("description"));
            }
        );
        Assert.Equal($"https://edu.example{path}", Links(channel, "self").Single());
    }

    [Fact]
    public void A_JSON_feed_has_what_it_must_have()
    {
        using var site = TestSite.Build(Files).IsFine();
        var feed = site.Json("/ky/feed.json");
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("Жаңылыктар", feed.GetProperty("title").GetString());
        Assert.Equal("https://edu.example/ky/", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://edu.example/ky/feed.json", feed.GetProperty("feed_url").GetString());
        var items = feed.GetProperty("items");
        Assert.Equal(2, items.GetArrayLength());
        Assert.Equal("https://edu.example/ky/news/2024/05/07-a/", items[0].GetProperty("id").GetString());
        Assert.Equal("2024-05-07T00:00:00+06:00", items[0].GetProperty("date_published").GetString());
        Assert.Equal("Илим", items[0].GetProperty("tags")[0].GetString());
        Assert.Contains(
            "https://edu.example/ky/news/\"",
            items[0].GetProperty("content_html").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Feeds_of_a_site_with_no_story_are_well_formed()
    {
        using var site = TestSite.Build("").IsFine();
        Assert.Empty(site.Xml("/ky/rss.xml").Descendants("item"));
        Assert.Empty(site.Xml("/ky/atom.xml").Descendants(Atom + "entry"));
        Assert.Equal(0, site.Json("/ru/feed.json").GetProperty("items").GetArrayLength());
        Assert.DoesNotContain("1970", site.Page("/ky/atom.xml") + site.Page("/ky/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_base_path_links_of_feeds_are_full_addresses_below_it()
    {
        using var site = TestSite.Build(Files, new TestSiteOptions { BaseUrl = "https://p.example/pr/7" });
        var feed = site.Page("/ky/atom.xml");
        Assert.Contains("https://p.example/pr/7/ky/news/2024/05/07-a/", feed, StringComparison.Ordinal);
        Assert.Contains("src=\"https://p.example/pr/7/images/", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("edu.example", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Приём <10 лет>, A & B > C")]
    [InlineData("<b>Жыйын</b> <script>alert(1)</script>")]
    [InlineData("&lt;img src=x onerror=alert(1)&gt; &amp;amp; &#60;i&#62;")]
    [InlineData("<![CDATA[<svg onload=alert(1)>]]>")]
    [InlineData("\" ' < / > <!-- x -->")]
    public void A_description_of_RSS_read_as_HTML_is_the_summary_as_written(string summary)
    {
        var quoted = summary.Replace("'", "''", StringComparison.Ordinal);
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ru", "А", $"summary: '{quoted}'\ntopics: [science]", "Текст по-русски.")
                + Settings($"shareCards: false").Replace("Описание", $"'{quoted}'", StringComparison.Ordinal)
        );
        var atom = site.Xml("/ru/atom.xml").Root!;
        var expected = (string)atom.Descendants(Atom + "summary").Single()!;
        var description = (string)atom.Element(Atom + "subtitle")!;
        foreach (var path in new[] { "/ru/rss.xml", "/ru/topics/science/rss.xml" })
        {
            var channel = site.Xml(path).Root!.Element("channel")!;
            var item = (string)channel.Element("item")!.Element("description")!;
            Assert.Equal(expected, AsReadersShowIt(item));
            Assert.Equal(description, AsReadersShowIt((string)channel.Element("description")!));
        }

        Assert.Equal(expected, site.Json("/ru/feed.json").GetProperty("items")[0].GetProperty("summary").GetString());
    }

    [Fact]
    public void A_topic_has_a_feed_only_in_languages_with_a_story_and_no_empty_feed_is_of_1970()
    {
        using var site = TestSite.Build(Story("2024/05/08-v", "ru", "Русский", "topics: [science]")).IsFine();
        Assert.True(site.Has("/ru/topics/science/rss.xml"));
        Assert.All(
            ["/ky/topics/science/", "/ky/topics/education/", "/ru/topics/education/"],
            topic =>
            {
                Assert.False(site.Has(topic + "rss.xml"));
                Assert.Empty(site.Attributes(topic, "a[href$='rss.xml']", "href"));
                Assert.True(site.Has(topic));
            }
        );
        foreach (var path in site.Files.Keys.Where(path => path.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("1970", site.Page("/" + path), StringComparison.Ordinal);
        }

        Assert.Equal("2024-05-08T00:00:00+06:00", (string?)site.Xml("/ky/atom.xml").Root!.Element(Atom + "updated"));
    }

    [Fact]
    public void Photos_and_documents_of_a_story_are_in_every_feed()
    {
        using var folder = TestFolder.Of(
            Story(
                "2024/05/07-a",
                "ky",
                "А",
                "photos: [{file: a.png, alt: Сүрөт}, {file: b.jpg, alt: Сүрөт}]\n"
                    + "attachments: [{file: 'план №1.pdf', title: '\"План\"'}, {file: b.csv}]\ntopics: [science]"
            )
                + Story("2024/05/06-b", "ky", "Б")
                + "-- content/news/2024/05/07-a/a.png --\n-- content/news/2024/05/07-a/b.jpg --\n"
                + "-- content/news/2024/05/07-a/b.csv --\n1;2"
        );
        folder.Add("content/news/2024/05/07-a/план №1.pdf", TestDocument.Pdf());
        using var site = TestSite.Build(folder).IsFine();
        const string plan = "https://edu.example/news/2024/05/07-a/%D0%BF%D0%BB%D0%B0%D0%BD%20%E2%84%961.pdf";
        const string table = "https://edu.example/news/2024/05/07-a/b.csv";
        var photo = site.Json("/ky/feed.json").GetProperty("items")[0].GetProperty("image").GetString()!;
        Assert.EndsWith(".jpg", photo, StringComparison.Ordinal);
        string[] expected =
        [
            $"{photo} image/jpeg {LengthOf(photo)}",
            $"{plan} application/pdf {LengthOf(plan)}",
            $"{table} text/csv 3",
        ];

        foreach (var path in new[] { "/ky/rss.xml", "/ky/topics/science/rss.xml" })
        {
            var items = site.Xml(path).Descendants("item").ToList();
            Assert.Equal(expected[0], Described(items[0].Elements("enclosure").Single(), "url"));
            Assert.Equal(expected[1..], items[0].Elements(Atom + "link").Select(link => Described(link, "href")));
            Assert.All(items.Skip(1), item => Assert.Empty(item.Elements("enclosure")));
        }

        var links = site.Xml("/ky/atom.xml")
            .Descendants(Atom + "link")
            .Where(link => (string?)link.Attribute("rel") == "enclosure")
            .ToList();
        Assert.Equal(expected, links.Select(link => Described(link, "href")));
        Assert.Equal([null, "«План»", "b.csv"], links.Select(link => (string?)link.Attribute("title")));

        var entries = site.Json("/ky/feed.json").GetProperty("items");
        Assert.Equal(
            [$"{plan} application/pdf {LengthOf(plan)} «План»", $"{table} text/csv 3 b.csv"],
            entries[0]
                .GetProperty("attachments")
                .EnumerateArray()
                .Select(file =>
                    $"{file.GetProperty("url")} {file.GetProperty("mime_type")} {file.GetProperty("size_in_bytes")} {file.GetProperty("title")}"
                )
        );
        Assert.False(entries[1].TryGetProperty("image", out _) || entries[1].TryGetProperty("attachments", out _));

        int LengthOf(string url) => site.Files[Uri.UnescapeDataString(url["https://edu.example/".Length..])].Length;
        static string Described(XElement file, string address) =>
            $"{file.Attribute(address)?.Value} {file.Attribute("type")?.Value} {file.Attribute("length")?.Value}";
    }

    private static string AsReadersShowIt(string html)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + html).Body!;
        Assert.Empty(body.Children);
        return body.TextContent;
    }

    private static IEnumerable<string> Links(XElement of, string relation) =>
        of.Elements(Atom + "link")
            .Concat(of.Elements(XNamespace.Get("http://www.w3.org/2005/Atom") + "link"))
            .Where(link => ((string?)link.Attribute("rel") ?? "alternate") == relation)
            .Select(link => (string)link.Attribute("href")!)
            .Distinct();
}
