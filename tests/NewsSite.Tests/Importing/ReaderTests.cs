using System.Text;
using NewsSite.Import.Items;
using NewsSite.Import.Reading;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Readers of feeds, tables, texts and Markdown: what each gives of a source.</summary>
public sealed class ReaderTests : IDisposable
{
    private static readonly Dictionary<string, string> Usual = [];
    private readonly TestFolder folder = new();
    private readonly List<SourceFailure> failures = [];

    static ReaderTests() => SourceText.KnowCodePages();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(
        """
            <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>А</title><dc:language>ky-KG</dc:language></channel>
            <item rdf:about="https://old.kg/5"><title>Мектеп</title><link>https://old.kg/5</link><dc:date>2022-03-15T10:30:00+06:00</dc:date>
            <description>&lt;p&gt;Текст&lt;/p&gt;</description></item></rdf:RDF>
            """
    )]
    [InlineData(
        """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><language>ky</language>
            <item><title>Мектеп</title><link>https://old.kg/5</link><guid>https://old.kg/5</guid><pubDate>2022-03-15T10:30:00+06:00</pubDate>
            <description>Кыска</description><content:encoded><![CDATA[<p>Текст</p>]]></content:encoded></item></channel></rss>
            """
    )]
    [InlineData(
        """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ky"><entry><title type="html">Мектеп</title>
            <link rel="enclosure" href="/a.pdf"/><link rel="alternate" href="https://old.kg/5"/><id>https://old.kg/5</id>
            <updated>2022-03-15T10:30:00+06:00</updated><content type="html">&lt;p&gt;Текст&lt;/p&gt;</content></entry></feed>
            """
    )]
    public void A_feed_of_each_kind_gives_the_same_item(string xml)
    {
        folder.Add($"-- f.xml --\n{xml}\n");
        var item = Assert.Single(new FeedReader(null).Read(folder.PathOf("f.xml"), failures));
        Assert.Equal(
            ("https://old.kg/5", "Мектеп", "2022-03-15T10:30:00+06:00", "ky", "<p>Текст</p>", "https://old.kg/5"),
            (item.Id, item.Title, item.Date, item.Language, item.Html, Assert.Single(item.Addresses))
        );
    }

    [Fact]
    public void A_feed_gives_pictures_and_documents()
    {
        folder.Add(
            """
            -- f.xml --
            <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>А</title><pubDate>2022-03-15</pubDate>
            <enclosure url="/a.jpg" type="image/jpeg"/><enclosure url="/a.pdf" type="application/pdf"/>
            <media:content url="/b.jpg" medium="image"/><media:content url="/a.jpg" medium="image"/></item></channel></rss>
            """
        );
        var item = Assert.Single(new FeedReader("ky").Read(folder.PathOf("f.xml"), failures));
        Assert.Equal(["/a.jpg", "/b.jpg"], item.Pictures.Select(picture => picture.Address));
        Assert.Equal(["/a.pdf"], item.Files.Select(file => file.Address));
    }

    [Fact]
    public void Files_in_windows_1251_are_read()
    {
        var cyrillic = Encoding.GetEncoding(1251);
        folder.Add("a.csv", cyrillic.GetBytes("title;date;language;text\nШкола;15.03.2022;ru;Ёлка\n"));
        folder.Add(
            "f.xml",
            cyrillic.GetBytes(
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>Школа</title><pubDate>2022-03-15</pubDate><description>Ёлка</description></item></channel></rss>"
            )
        );
        folder.Add("t/2022-03-15-a.ru.txt", cyrillic.GetBytes("Школа\n\nЁлка\n"));
        folder.Add(
            "p/a.html",
            cyrillic.GetBytes(
                "<html><meta charset=windows-1251><h1>Школа</h1><time datetime=2022-03-15>а</time><article>Ёлка</article></html>"
            )
        );
        ImportItem[] items =
        [
            .. new TableReader(Usual).Read(folder.PathOf("a.csv"), failures),
            .. new FeedReader("ru").Read(folder.PathOf("f.xml"), failures),
            .. new ScrapedTextReader().Read(folder.PathOf("t"), failures),
            .. new PageFolderReader(new ImportSettings()).Read(folder.PathOf("p"), failures),
        ];
        Assert.Empty(failures);
        Assert.Equal(["Школа", "Школа", "Школа", "Школа"], items.Select(item => item.Title));
        Assert.All(items, item => Assert.Equal("Ёлка", (item.Html ?? item.Text)!.Trim()));
    }

    [Fact]
    public void A_text_in_utf_16_is_read()
    {
        folder.Add("t/2022-03-15-a.ky.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Мектеп\n\nӨкмөт\n")]);
        Assert.Equal("Мектеп", Assert.Single(new ScrapedTextReader().Read(folder.PathOf("t"), failures)).Title);
    }

    [Theory]
    [InlineData("{{< youtube a1b2 >}}", "https://www.youtube.com/watch?v=a1b2")]
    [InlineData("{{< youtube id=\"a1b2\" title=\"x\" >}}", "https://www.youtube.com/watch?v=a1b2")]
    [InlineData("{% include youtube.html id=\"a1b2\" %}", "https://www.youtube.com/watch?v=a1b2")]
    [InlineData("`{% raw %}{% post_url %} {{ x }}{% endraw %}`", "<code>{% post_url %} {{ x }}</code>")]
    [InlineData("{{< figure src=\"/a.jpg\" alt=\"Бала\" caption=\"Окуучу\" >}}", "<img src=\"/a.jpg\" alt=\"Бала\">")]
    [InlineData("{% highlight js %}\nвар\n{% endhighlight %}", "<code>вар")]
    [InlineData("{{< highlight go >}}вар{{< /highlight >}}", "<code>вар")]
    [InlineData("[а]({{< ref \"/posts/b.md\" >}})", "<a href=\"/posts/b.md\">")]
    [InlineData("[а]({% post_url 2022-01-02-b %})", "<a href=\"/2022-01-02-b\">")]
    [InlineData("![а]({{ site.baseurl }}/a.jpg)", "<img src=\"/a.jpg\"")]
    [InlineData("{% raw %}Өзү{% endraw %}", "Өзү")]
    [InlineData("{{< code file=\"a.html\" >}}\n<title>вар</title>\n{{< /code >}}", "<code>&lt;title&gt;вар")]
    [InlineData("{{< code-toggle >}}\nвар\n{{</ code-toggle >}}", "<code>вар")]
    [InlineData(":heart:", "❤")]
    public void A_mark_of_hugo_or_jekyll_becomes_what_it_means(string mark, string html)
    {
        var item = Markdown("_posts/2022-03-15-a.md", mark);
        Assert.Contains(html, item.Html, StringComparison.Ordinal);
        Assert.Empty(item.LeftOut);
    }

    [Theory]
    [InlineData("content/a.md", "## Бөлүм {#part-1}", "<h2>Бөлүм</h2>\n")]
    [InlineData(
        "content/a.md",
        "`{{</* ref \"b.md\" */>}}`",
        "<p><code>{{&lt; ref &quot;b.md&quot; &gt;}}</code></p>\n"
    )]
    [InlineData("_posts/2022-03-15-a.md", "Текст.\n{: .note title=\"а\"}", "<p>Текст.</p>\n")]
    [InlineData("_posts/2022-03-15-a.md", "`{:a => 1}`", "<p><code>{:a =&gt; 1}</code></p>\n")]
    public void Attributes_are_no_text_and_marks_that_are_shown_stay(string path, string body, string html)
    {
        var item = Markdown(path, body);
        Assert.Equal(html, item.Html);
        Assert.Empty(item.LeftOut);
    }

    [Fact]
    public void Values_of_jekylls_settings_stand_for_their_names()
    {
        folder.Add("-- m/_config.yml --\nrepository: https://github.com/a/b\ncollections: [a]\n");
        var item = Markdown("_posts/2022-03-15-a.md", "[а]({{ site.repository }}/issues/5) {{ site.collections }}");
        Assert.Contains("<a href=\"https://github.com/a/b/issues/5\">", item.Html, StringComparison.Ordinal);
        Assert.Equal(["{{ site.collections }}"], item.LeftOut);
    }

    [Fact]
    public void Emphasis_in_a_title_is_taken_off_and_other_brackets_stay()
    {
        folder.Add(
            "-- content/path.Dir.md --\n---\ntitle: \"The <em>N</em>th <video> of 1 < 2\"\ndate: 2022-03-15\n---\nх\n"
        );
        var item = Assert.Single(new FrontMatterReader(Usual).Read(folder.Root, failures));
        Assert.Equal(("The Nth <video> of 1 < 2", null), (item.Title, item.Language));
    }

    [Theory]
    [InlineData("content/a.md", "{{% notice tip %}}")]
    [InlineData("_posts/2022-03-15-a.md", "{% include ad.html %}")]
    [InlineData("_posts/2022-03-15-a.md", "{{ page.author }}")]
    public void Another_mark_is_named_and_the_text_stays(string path, string mark)
    {
        var item = Markdown(path, $"Бул {mark} текст.");
        Assert.Equal("<p>Бул  текст.</p>\n", item.Html);
        Assert.Equal([mark], item.LeftOut);
    }

    [Theory]
    [InlineData("_posts/2022-03-15-a.md", "", "/2022/03/15/a.html")]
    [InlineData("news/_posts/2020/2022-03-15-a.markdown", "", "/news/2022/03/15/a.html")]
    [InlineData("_posts/2022-03-15-a.md", "categories: [Release Notes, b]", "/release-notes/b/2022/03/15/a.html")]
    [InlineData("content/posts/a.md", "slug: b", "/posts/b/")]
    [InlineData("_posts/2022-03-15-a.md", "permalink: n/5", "n/5")]
    [InlineData("content/posts/a.ru.md", "", "/posts/a/")]
    [InlineData("content/posts/a/index.md", "", "/posts/a/")]
    [InlineData("content/posts/a/index.md", "url: /n/5/", "/n/5/")]
    [InlineData("a.md", "", null)]
    public void An_old_address_is_that_of_the_program_unless_it_is_written(
        string path,
        string field,
        string? address
    ) => Assert.Equal(address, Markdown(path, "Текст", field).Addresses.SingleOrDefault());

    [Fact]
    public void Braces_in_a_text_of_hugo_are_text()
    {
        var item = Markdown("content/a.md", "```\n{{ range .Pages }}\n```\nБул {{ x }} жана {% y %}.");
        Assert.Contains("{{ range .Pages }}", item.Html, StringComparison.Ordinal);
        Assert.Contains("Бул {{ x }} жана {% y %}.", item.Html, StringComparison.Ordinal);
        Assert.Empty(item.LeftOut);
    }

    [Fact]
    public void A_list_of_hugo_is_no_story()
    {
        folder.Add("-- m/content/posts/_index.md --\n---\ntitle: Баары\n---\n");
        Assert.Empty(new FrontMatterReader(Usual).Read(folder.PathOf("m"), failures));
        Assert.Empty(failures);
    }

    private ImportItem Markdown(string path, string body, string field = "")
    {
        folder.Add($"-- m/{path} --\n---\ntitle: Мектеп\ndate: 2022-03-15\n{field}\n---\n{body}\n");
        return Assert.Single(new FrontMatterReader(Usual).Read(folder.PathOf("m"), failures));
    }
}
