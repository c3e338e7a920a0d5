using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary><c>import</c> over each kind of source, into an archive.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    public ImportCommandTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Scraped_texts_become_a_pair()
    {
        folder.Add(
            "-- old/2022-03-15-a.ky.txt --\nМектеп ачылды\n\nБүгүн айылда жаңы мектеп ачылды, өкмөт кабарлады.\n"
                + "-- old/2022-03-15-a.ru.txt --\nОткрыта школа\n\nСегодня в селе открыта школа.\n-- old/notes.txt --\nx\n"
        );
        var run = Import("--kind", "text");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Written: 1.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Failed: 1.", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            "---\ntitle: Мектеп ачылды\ndate: 2022-03-15\nsource: \"text:2022-03-15-a.ky\"\n---\n\n"
                + "Бүгүн айылда жаңы мектеп ачылды, өкмөт кабарлады.\n",
            folder.Read("content/news/2022/03/15-mektep-achyldy/index.ky.md")
        );
        Assert.Contains(
            "title: Открыта школа",
            folder.Read("content/news/2022/03/15-mektep-achyldy/index.ru.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("notes.txt", folder.Read("import-report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Importing_again_changes_nothing_and_never_an_edited_file()
    {
        folder.Add(
            "-- old/2022-03-15-a.ky.txt --\nБиринчи жаңылык\n\nӨкмөт үйүндө өткөн жыйын.\n-- old/2022-03-16-b.ky.txt --\nЭкинчи жаңылык\n\nӨзгөчө үн.\n"
        );
        Assert.Equal(0, Import("--kind", "text").ExitCode);
        const string edited = "content/news/2022/03/15-birinchi-jangylyk/index.ky.md";
        File.AppendAllText(folder.PathOf(edited), "\nКошумча.\n");
        var before = folder.Fingerprint("content");
        var again = Import("--kind", "text");
        Assert.Contains("Written: 0. Unchanged: 1. Kept as edited here: 1.", again.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint("content"));
    }

    [Fact]
    public void Wordpress_gives_pairs_pictures_aliases_and_links_between_stories()
    {
        folder.Add("old/uploads/2022/mektep.jpg", TestPicture.Jpeg());
        folder.Add("-- export.xml --\n" + WordPress);
        var run = CommandRun.In(folder.Root, "en", "import", "export.xml", "--kind", "wordpress", "--media", "old");
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        var ky = folder.Read("content/news/2022/03/15-mektep-achyldy/index.ky.md");
        Assert.Contains("date: 2022-03-15T10:30", ky, StringComparison.Ordinal);
        Assert.Contains("photos:\n  - file: mektep.jpg\n    alt: Мектептин имараты\n", ky, StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - \"/mektep/\"\n  - \"/?p=10\"\n", ky, StringComparison.Ordinal);
        Assert.Contains("[башка жаңылык](../../04/03-uchunchu/index.ky.md)", ky, StringComparison.Ordinal);
        // A draft is no place to lead readers to; its old address will lead to it.
        Assert.Contains("[каралама](https://old.kg/ekinchi/)", ky, StringComparison.Ordinal);
        Assert.DoesNotContain("draft", ky, StringComparison.Ordinal);
        Assert.Contains(
            "title: Открыта школа",
            folder.Read("content/news/2022/03/15-mektep-achyldy/index.ru.md"),
            StringComparison.Ordinal
        );
        // Versions of a story have one date, though WordPress has one for each.
        Assert.Contains(
            "date: 2022-03-15T10:30\n",
            folder.Read("content/news/2022/03/15-mektep-achyldy/index.ru.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "draft: true",
            folder.Read("content/news/2022/04/02-ekinchi/index.ky.md"),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(folder.PathOf("content/news/2022/03/15-mektep-achyldy/mektep.jpg")));
    }

    [Theory]
    [InlineData(
        "feed",
        "old/feed.xml",
        "<rss><channel><language>ky</language><item><title>Жаңы мектеп</title><link>https://old.kg/n/5</link>"
            + "<pubDate>Tue, 15 Mar 2022 04:30:00 GMT</pubDate><description>&lt;p&gt;Мектеп ачылды.&lt;/p&gt;</description></item></channel></rss>"
    )]
    [InlineData(
        "feed",
        "old/feed.xml",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='ky'><entry><title>Жаңы мектеп</title><link href='https://old.kg/n/5'/><id>5</id>"
            + "<published>2022-03-15T10:30:00+06:00</published><content type='html'>&lt;p&gt;Мектеп ачылды.&lt;/p&gt;</content></entry></feed>"
    )]
    [InlineData(
        "table",
        "old/news.csv",
        "title;date;language;html;address\nЖаңы мектеп;15.03.2022 10:30;ky;<p>Мектеп ачылды.</p>;/n/5\n"
    )]
    [InlineData(
        "table",
        "old/news.json",
        "[{\"title\":\"Жаңы мектеп\",\"date\":\"2022-03-15 10:30:00\",\"language\":\"ky\",\"text\":\"Мектеп ачылды.\",\"address\":\"/n/5\"}]"
    )]
    [InlineData(
        "items",
        "old/items.jsonl",
        "{\"id\":\"5\",\"title\":\"Жаңы мектеп\",\"date\":\"2022-03-15 10:30:00\",\"language\":\"ky\",\"text\":\"Мектеп ачылды.\",\"addresses\":[\"/n/5\"]}"
    )]
    public void A_file_of_each_kind_is_read(string kind, string path, string text)
    {
        folder.Add($"-- {path} --\n{text}\n");
        var run = CommandRun.In(folder.Root, "en", "import", path, "--kind", kind);
        Assert.True(run.ExitCode == 0, run.Out + run.Error + folder.Read("import-report.html"));
        var article = folder.Read("content/news/2022/03/15-jangy-mektep/index.ky.md");
        Assert.StartsWith("---\ntitle: Жаңы мектеп\ndate: 2022-03-15T10:30\n", article, StringComparison.Ordinal);
        Assert.Contains("/n/5", article, StringComparison.Ordinal);
        Assert.EndsWith("---\n\nМектеп ачылды.\n", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "content/posts/mektep.ky.md",
        "---\ntitle: Жаңы мектеп\ndate: 2022-03-15T10:30:00+06:00\naliases: [/n/5]\n---\nМектеп *ачылды*.\n"
    )]
    [InlineData(
        "content/posts/mektep.ky.md",
        "+++\ntitle = \"Жаңы мектеп\"\ndate = 2022-03-15T10:30:00+06:00\naliases = [\"/n/5\"]\n+++\nМектеп *ачылды*.\n"
    )]
    [InlineData(
        "_posts/ky/2022-03-15-mektep.md",
        "---\nlayout: post\ntitle: Жаңы мектеп\ndate: 2022-03-15 10:30:00 +0600\npermalink: /n/5\n---\nМектеп <em>ачылды</em>.\n"
    )]
    public void Archives_of_hugo_and_jekyll_are_read(string path, string text)
    {
        folder.Add($"-- old/{path} --\n{text}");
        var run = Import("--kind", "markdown");
        Assert.True(run.ExitCode == 0, run.Out + run.Error + folder.Read("import-report.html"));
        var article = folder.Read("content/news/2022/03/15-jangy-mektep/index.ky.md");
        Assert.Contains("date: 2022-03-15T10:30\n", article, StringComparison.Ordinal);
        Assert.Contains("/n/5", article, StringComparison.Ordinal);
        Assert.EndsWith("Мектеп *ачылды*.\n", article, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_read_by_selectors()
    {
        folder.Add(
            """
            -- old/import.yaml --
            title: .news h2
            date: .when
            body: .text
            pair: .lang@href
            remove: [.share, .counter]
            -- old/ky/5.html --
            <html lang="ky"><link rel="canonical" href="https://old.kg/ky/5"><div class="news"><h2>Жаңы мектеп</h2><span class="when">15-март, 2022</span>
            <a class="lang" href="https://old.kg/ru/five">Рус</a><div class="text"><p>Мектеп ачылды.</p><div class="share">Бөлүшүү</div></div></div></html>
            -- old/ru/5.html --
            <html lang="ru"><link rel="canonical" href="https://old.kg/ru/five"><div class="news"><h2>Новая школа</h2><span class="when">15 марта 2022 г.</span>
            <a class="lang" href="https://old.kg/ky/5">Кыр</a><div class="text"><p>Школа открыта.</p></div></div></html>
            -- old/ru/contacts.html --
            <html lang="ru"><h1>Контакты</h1></html>
            """
        );
        var run = Import("--kind", "html");
        Assert.Contains("Written: 1.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Failed: 1.", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n\nМектеп ачылды.\n",
            folder.Read("content/news/2022/03/15-jangy-mektep/index.ky.md"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "\n\nШкола открыта.\n",
            folder.Read("content/news/2022/03/15-jangy-mektep/index.ru.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("wordpress", "<rss><channel><item><title>А")]
    [InlineData("feed", "<rss><channel><item><title>А")]
    [InlineData(
        "feed",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&e;</title></item></channel></rss>"
    )]
    [InlineData("table", "title,date\n\"А,2022\n")]
    [InlineData("items", "{\"id\": 5}\nnot json\n")]
    public void A_broken_source_is_reported_and_writes_nothing(string kind, string text)
    {
        var path = kind == "table" ? "old/a.csv" : "old/a.xml";
        folder.Add($"-- {path} --\n{text}");
        var run = CommandRun.In(folder.Root, "en", "import", path, "--kind", kind);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("Failed: 0.", run.Out, StringComparison.Ordinal);
        Assert.Empty(folder.Fingerprint("content/news"));
        Assert.DoesNotContain("root:", folder.Read("import-report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_source_is_told()
    {
        var run = CommandRun.In(folder.Root, "ky", "import", "jok", "--kind", "text");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("деген файл же папка жок", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_can_be_written_and_read_again()
    {
        folder.Add("-- old/2022-03-15-a.ky.txt --\nБиринчи жаңылык\n\nӨкмөт үйүндө өткөн жыйын.\n");
        Assert.Equal(0, Import("--kind", "text", "--items", "items.jsonl").ExitCode);
        Assert.Empty(folder.Fingerprint("content/news"));
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "import", "items.jsonl", "--kind", "items").ExitCode);
        Assert.True(File.Exists(folder.PathOf("content/news/2022/03/15-birinchi-jangylyk/index.ky.md")));
    }

    private CommandRun Import(params string[] options) =>
        CommandRun.In(folder.Root, "en", ["import", "old", .. options]);

    private const string WordPress = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
        <channel>
        <item><title>Мектеп ачылды</title><link>https://old.kg/mektep/</link><guid>https://old.kg/?p=10</guid>
          <content:encoded><![CDATA[Жаңы мектеп ачылды.

        Дагы окуңуз: <a href="/uchunchu/">башка жаңылык</a>, <a href="https://old.kg/ekinchi/">каралама</a>.]]></content:encoded>
          <wp:post_id>10</wp:post_id><wp:post_date>2022-03-15 10:30:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
          <category domain="language" nicename="ky">Кыргызча</category><category domain="post_translations" nicename="pll_1">pll_1</category>
          <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>12</wp:meta_value></wp:postmeta></item>
        <item><title>Открыта школа</title><link>https://old.kg/ru/shkola/</link>
          <content:encoded><![CDATA[<p>Открыта новая школа.</p>]]></content:encoded>
          <wp:post_id>11</wp:post_id><wp:post_date>2022-03-15 10:40:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
          <category domain="language" nicename="ru">Русский</category><category domain="post_translations" nicename="pll_1">pll_1</category></item>
        <item><title>Экинчи</title><link>https://old.kg/ekinchi/</link><content:encoded><![CDATA[Экинчи жаңылык өттү.]]></content:encoded>
          <wp:post_id>13</wp:post_id><wp:post_date>2022-04-02 09:00:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>draft</wp:status>
          <category domain="language" nicename="ky">Кыргызча</category></item>
        <item><title>Үчүнчү</title><link>https://old.kg/uchunchu/</link><content:encoded><![CDATA[Үчүнчү жаңылык өттү.]]></content:encoded>
          <wp:post_id>14</wp:post_id><wp:post_date>2022-04-03 09:00:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
          <category domain="language" nicename="ky">Кыргызча</category></item>
        <item><title>mektep</title><wp:post_id>12</wp:post_id><wp:post_type>attachment</wp:post_type>
          <wp:attachment_url>https://old.kg/wp-content/uploads/2022/mektep-300x200.jpg</wp:attachment_url>
          <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Мектептин имараты</wp:meta_value></wp:postmeta></item>
        </channel></rss>
        """;
}
