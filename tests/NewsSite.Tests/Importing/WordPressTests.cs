using NewsSite.Import.Items;
using NewsSite.Import.Reading;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Exports of WordPress, of the kinds that its own importer is tested with.</summary>
public sealed class WordPressTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly List<SourceFailure> failures = [];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(
        "[caption id=\"a\" width=\"300\"]<a href=\"/a.jpg\"><img src=\"/a-300x200.jpg\" alt=\"Бала\"></a> Окуучу[/caption]",
        "<figure><a href=\"/a.jpg\"><img src=\"/a-300x200.jpg\" alt=\"Бала\"></a><figcaption>Окуучу</figcaption></figure>"
    )]
    [InlineData("[caption caption=\"Окуучу\"]<img src=\"/a.jpg\">[/caption]", "<figcaption>Окуучу</figcaption>")]
    [InlineData("[gallery ids=\"12\"]", "<img src=\"https://old.kg/u/mektep.jpg\" alt=\"Имарат\">")]
    [InlineData("[embed]https://youtu.be/a1?x=1&amp;y=2[/embed]", "<a href=\"https://youtu.be/a1?x=1&amp;y=2\">")]
    [InlineData("[youtube https://youtu.be/a1]", "<a href=\"https://youtu.be/a1\">")]
    [InlineData("[audio src=\"https://old.kg/a.mp3\"][/audio]", "<a href=\"https://old.kg/a.mp3\">")]
    [InlineData("[video width=\"1\" mp4=\"/v.mp4\"][/video]", "<a href=\"/v.mp4\">")]
    [InlineData("Айтты [sic] жана [1] жана [[caption]]", "Айтты [sic] жана [1] жана [caption]")]
    public void A_shortcode_becomes_what_it_means(string content, string html)
    {
        var item = Assert.Single(Read(Post(content)));
        Assert.Contains(html, item.Html, StringComparison.Ordinal);
        Assert.Empty(item.LeftOut);
    }

    [Theory]
    [InlineData("[contact-form-7 id=\"1\" title=\"Кат\"]", "")]
    [InlineData("[gallery ids=\"99\"]", "")]
    [InlineData("[video]", "")]
    [InlineData("<!-- wp:latest-posts {\"postsToShow\":3} /-->", "")]
    [InlineData("<!-- wp:block {\"ref\":77} /-->", "")]
    [InlineData("[su_note color=\"red\"]Маанилүү[/su_note]", "Маанилүү")]
    [InlineData("[row][col size=\"2\"]Маанилүү[/col][/row]", "Маанилүү")]
    public void Another_shortcode_is_named_and_its_text_stays(string content, string html)
    {
        var item = Assert.Single(Read(Post(content)));
        Assert.Equal($"<div>{html}</div>\n", item.Html);
        Assert.Contains(content, item.LeftOut);
    }

    [Fact]
    public void A_picture_drawn_by_style_is_named()
    {
        TestSite.AddDefaults(folder);
        Write(Post("<div role=\"img\" style=\"background-image:url(/a.jpg)\"></div><p>Өкмөт үйү, көчө.</p>"));
        CommandRun.In(folder.Root, "en", "import", "a.xml", "--kind", "wordpress", "--language", "ky");
        Assert.Contains("url(/a.jpg)", folder.Read("import-report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_several_posts_show_is_in_each()
    {
        var items = Read(
            Post("<!-- wp:block {\"ref\":8} /-->")
                + "<item><title>Жалпы</title><wp:post_id>8</wp:post_id><wp:post_type>wp_block</wp:post_type><wp:status>publish</wp:status>"
                + "<content:encoded><![CDATA[<p>Байланыш.</p><!-- wp:block {\"ref\":8} /-->]]></content:encoded></item>"
        );
        var item = Assert.Single(items);
        Assert.Contains("<p>Байланыш.</p>", item.Html, StringComparison.Ordinal);
        Assert.Equal(["<!-- wp:block {\"ref\":8} /-->"], item.LeftOut);
    }

    [Fact]
    public void A_whole_export_is_read()
    {
        var items = Read(
            Post(
                "<!-- wp:paragraph -->\n<p>Текст.</p>\n<!-- /wp:paragraph -->",
                "<wp:comment><wp:comment_content>Пикир</wp:comment_content></wp:comment>"
            ) + "<item><title>Барак</title><wp:post_type>page</wp:post_type><wp:status>publish</wp:status></item>"
        );
        var item = Assert.Single(items);
        Assert.Equal(["Мектептер", "Жаңылык"], item.Topics);
        Assert.Equal(["https://old.kg/?p=5"], item.Addresses);
        Assert.Equal("Кыскача", item.Summary);
        Assert.DoesNotContain("Пикир", item.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_all_planes_come_through_and_invisible_ones_do_not()
    {
        TestSite.AddDefaults(folder);
        Write(
            Post(
                "<p>T̷̢̯w̴̰̜o 𝕌𝕟𝕚𝕔𝕠𝕕𝕖 🚀 \u200b&#x200B;&#xFEFF;&#x202E;ﷲ السلام &#xD800;&#x2028; Өкмөт үйү, көчө.</p>",
                title: "Мектеп \u202e🌲 ачылды"
            )
        );
        var run = CommandRun.In(folder.Root, "en", "import", "a.xml", "--kind", "wordpress", "--language", "ky");
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        var article = folder.Read("content/news/2022/03/15-mektep-achyldy/index.ky.md");
        Assert.Contains("T̷̢̯w̴̰̜o 𝕌𝕟𝕚𝕔𝕠𝕕𝕖 🚀 ﷲ السلام", article, StringComparison.Ordinal);
        Assert.DoesNotContain("\u200b", article, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", article, StringComparison.Ordinal);
        Assert.Contains("draft: true", article, StringComparison.Ordinal);
        Assert.Contains(
            "letters were lost before the import",
            folder.Read("import-report.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_breaks_off_gives_what_stands_before()
    {
        Assert.Single(Read(Post("Текст") + "<item><title>Үзүлгөн</title><wp:post_id>1</wp:post_id>", isClosed: false));
        Assert.Equal(FailureTexts.BadXml, Assert.Single(failures).Why);
    }

    [Fact]
    public void Prefixes_of_other_vocabularies_are_not_taken_for_wordpress()
    {
        var item = Assert.Single(
            Read(
                "<item xmlns:alt=\"http://wordpress.org/export/1.2/\"><title>Мектеп</title><pubDate>Tue, 15 Mar 2022 04:30:00 +0000</pubDate>"
                    + "<alt:post_id>7</alt:post_id><post_type xmlns=\"http://wordpress.org/export/1.1/\">post</post_type><wp:status>publish</wp:status>"
                    + "<content:encoded><![CDATA[аягы ]] >]]></content:encoded>"
                    + "<wp:postmeta xmlns:wp=\"http://example.com/\"><wp:meta_key>_wpml_language</wp:meta_key><wp:meta_value>ru</wp:meta_value></wp:postmeta></item>"
            )
        );
        Assert.Equal(("7", "Tue, 15 Mar 2022 04:30:00 +0000", null), (item.Id, item.Date, item.Language));
        Assert.Contains("аягы ]] &gt;".Replace("&gt;", ">"), item.Html, StringComparison.Ordinal);
    }

    private static string Post(string content, string more = "", string title = "Мектеп ачылды") =>
        $"""
            <item><title><![CDATA[{title}]]></title><link>https://old.kg/?p=5</link><guid isPermaLink="false">https://old.kg/?p=5</guid>
            <content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[Кыскача]]></excerpt:encoded>
            <wp:post_id>5</wp:post_id><wp:post_date><![CDATA[2022-03-15 10:30:00]]></wp:post_date>
            <wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type>
            <category domain="category" nicename="a"><![CDATA[Мектептер]]></category>
            <category domain="post_tag" nicename="b"><![CDATA[Жаңылык]]></category>{more}</item>
            <item><title>m</title><wp:post_id>12</wp:post_id><wp:post_type>attachment</wp:post_type>
            <wp:attachment_url>https://old.kg/u/mektep.jpg</wp:attachment_url>
            <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Имарат</wp:meta_value></wp:postmeta></item>
            """;

    private void Write(string items, bool isClosed = true) =>
        folder.Add(
            "-- a.xml --\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:wp=\"http://wordpress.org/export/1.2/\" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"><channel>\n"
                + items
                + (isClosed ? "</channel></rss>\n" : "\n")
        );

    private List<ImportItem> Read(string items, bool isClosed = true)
    {
        Write(items, isClosed);
        return [.. new WordPressReader().Read(folder.PathOf("a.xml"), failures)];
    }
}
