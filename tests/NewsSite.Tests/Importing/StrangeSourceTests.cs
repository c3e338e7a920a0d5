using NewsSite.Import.Items;
using NewsSite.Import.Media;
using NewsSite.Import.Reading;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Values that old sites hold by mistake: one of them is named, and the rest of the source is imported.</summary>
public sealed class StrangeSourceTests : IDisposable
{
    private const string Good =
        "{\"id\":\"9\",\"title\":\"Жакшы\",\"date\":\"2022-03-20\",\"language\":\"ky\",\"text\":\"Өкмөт үйү.\"}\n";
    private readonly TestFolder folder = new();
    private readonly List<SourceFailure> failures = [];

    public StrangeSourceTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("15 марта 22 г.")]
    [InlineData("март 2021 2022")]
    [InlineData("15 марта 20222")]
    [InlineData("1647338400000")]
    [InlineData("99999999999 марта 2022")]
    [InlineData("١٥ марта ٢٠٢٢")]
    public void A_date_that_cannot_be_read_stops_no_other_item(string date)
    {
        folder.Add(
            $"-- a.jsonl --\n{{\"id\":\"1\",\"title\":\"Мектеп\",\"date\":\"{date}\",\"text\":\"Өкмөт үйү.\"}}\n{Good}"
        );
        AssertOneFailed(Import("a.jsonl", "items"));
    }

    [Theory]
    [InlineData("\"addresses\":[\"/a\",null]")]
    [InlineData("\"addresses\":null")]
    [InlineData("\"pictures\":[null]")]
    [InlineData("\"pictures\":[{\"alt\":\"а\"}]")]
    [InlineData("\"files\":[{}]")]
    [InlineData("\"topics\":[null]")]
    public void An_item_with_a_null_inside_is_named(string part)
    {
        folder.Add(
            $"-- a.jsonl --\n{{\"id\":\"1\",\"title\":\"Мектеп\",\"date\":\"2022-03-15\",\"language\":\"ky\",{part},\"text\":\"Өкмөт үйү.\"}}\n{Good}"
        );
        AssertOneFailed(Import("a.jsonl", "items"));
    }

    [Fact]
    public void A_title_of_one_endless_word_is_cut()
    {
        folder.Add($"-- old/2022-03-15-a.ky.txt --\n{new string('ө', 300)}\n");
        var item = Assert.Single(new ScrapedTextReader().Read(folder.PathOf("old"), failures));
        Assert.Equal(new string('ө', 200) + "…", item.Title);
    }

    [Fact]
    public void An_address_that_is_none_is_no_base_for_links()
    {
        folder.Add(
            "-- a.jsonl --\n{\"id\":\"1\",\"title\":\"Мектеп\",\"date\":\"2022-03-15\",\"language\":\"ky\",\"addresses\":[\"https://old kg/5\"],"
                + "\"html\":\"<p>Өкмөт <a href='../about/'>үйү</a>.</p>\"}\n"
                + Good
        );
        Assert.Contains("Written: 2.", Import("a.jsonl", "items").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_address_that_begins_like_the_new_one_is_an_alias()
    {
        folder.Add(
            "-- a.jsonl --\n{\"id\":\"1\",\"title\":\"Мектеп\",\"date\":\"2022-03-15\",\"language\":\"ky\","
                + "\"addresses\":[\"https://old.kg/ky/news/2022/03/15-mektep-eski\"],\"text\":\"Өкмөт үйү.\"}\n"
        );
        Import("a.jsonl", "items");
        Assert.Contains(
            "aliases:\n  - \"/ky/news/2022/03/15-mektep-eski\"\n",
            folder.Read("content/news/2022/03/15-mektep/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_list_that_begins_with_a_huge_number_is_a_list()
    {
        folder.Add(
            "-- a.jsonl --\n{\"id\":\"1\",\"title\":\"Мектеп\",\"date\":\"2022-03-15\",\"language\":\"ky\","
                + "\"html\":\"<ol start='2147483647'><li>Өкмөт</li><li>үйү</li></ol>\"}\n"
        );
        Assert.Contains("Doubtful, so written as drafts: 0.", Import("a.jsonl", "items").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_items_of_one_id_stay_two_stories_however_often_they_are_imported()
    {
        folder.Add(
            "-- a.csv --\nid;title;date;language;text\n5;Мектеп;2022-03-15;ky;Өкмөт үйү.\n5;Мектеп;2022-03-15;ky;Көчө үйү.\n"
        );
        Assert.Contains("Written: 2.", Import("a.csv", "table").Out, StringComparison.Ordinal);
        Assert.Contains("Written: 0. Unchanged: 2.", Import("a.csv", "table").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_between_two_blocks_of_WordPress_stays()
    {
        const string content =
            "<!-- wp:image {\"id\":5} --><figure><img src=\"/a.jpg\"></figure><!-- /wp:image --><p>Өкмөт үйү.</p>"
            + "<!-- wp:latest-posts {\"postsToShow\":3} /-->";
        folder.Add($"-- a.xml --\n{WordPressExport($"<![CDATA[{content}]]>")}");
        var item = Assert.Single(new WordPressReader().Read(folder.PathOf("a.xml"), failures));
        Assert.Contains("Өкмөт үйү.", item.Html, StringComparison.Ordinal);
        Assert.Equal(["<!-- wp:latest-posts {\"postsToShow\":3} /-->"], item.LeftOut);
    }

    [Fact]
    public void An_entry_of_WordPress_that_nests_too_deep_is_named_before_it_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 2000)) + string.Concat(Enumerable.Repeat("</a>", 2000));
        folder.Add($"-- a.xml --\n{WordPressExport(deep)}");
        Assert.Empty(new WordPressReader().Read(folder.PathOf("a.xml"), failures));
        Assert.Contains("nests too deep", Assert.Single(failures).In(default), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Мектеп\ndate: 2022-03-15", '>', 3000, ' ')]
    [InlineData("title: Мектеп\ndate: 2022-03-15\nx: ", 'а', 1, '[')]
    public void Markdown_that_nests_too_deep_is_named(string front, char body, int bodyLength, char end)
    {
        var fields = front + (end == '[' ? new string('[', 50_000) : "");
        folder.Add($"-- old/a.ky.md --\n---\n{fields}\n---\n{new string(body, bodyLength)} а\n");
        folder.Add("-- old/b.ky.md --\n---\ntitle: Жакшы\ndate: 2022-03-20\n---\nӨкмөт үйү.\n");
        AssertOneFailed(Import("old", "markdown"));
    }

    [Theory]
    [InlineData("topics:")]
    [InlineData("remove:")]
    [InlineData("language:")]
    [InlineData("address:")]
    public void An_empty_entry_of_the_settings_means_the_usual(string settings)
    {
        folder.Add($"-- old/import.yaml --\n{settings}\n");
        folder.Add(
            "-- old/a.html --\n<!doctype html><html lang=\"ky\"><h1>Мектеп</h1><time datetime=\"2022-03-15\"></time>"
                + "<article><p>Өкмөт үйү.</p></article></html>\n"
        );
        Assert.Contains("Written: 1.", Import("old", "html").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "b.ky.md", "---\ntitle: Жакшы\ndate: 2022-03-20\n---\nӨкмөт үйү.\n")]
    [InlineData("text", "2022-03-20-b.ky.txt", "Жакшы\n\nӨкмөт үйү.\n")]
    [InlineData(
        "html",
        "b.html",
        "<html lang=\"ky\"><h1>Жакшы</h1><time datetime=\"2022-03-20\"></time><article>Өкмөт үйү.</article>\n"
    )]
    public void A_file_that_cannot_be_read_is_named(string kind, string name, string content)
    {
        folder.Add($"-- old/{name} --\n{content}");
        File.CreateSymbolicLink(folder.PathOf("old/" + name.Replace('b', 'a')), folder.PathOf("nowhere"));
        AssertOneFailed(Import("old", kind));
    }

    [Fact]
    public void A_file_name_with_a_zero_byte_is_no_file()
    {
        folder.Add("-- media/a.jpg --\nx\n");
        Assert.Null(new MediaFolder(folder.PathOf("media")).Find("/a%00.jpg"));
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("./a.jsonl")]
    public void The_source_is_never_written_over(string file)
    {
        folder.Add($"-- a.jsonl --\n{Good}");
        var run = CommandRun.In(folder.Root, "en", "import", "a.jsonl", "--kind", "items", "--items", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--items", run.Error, StringComparison.Ordinal);
        run = CommandRun.In(folder.Root, "en", "import", "a.jsonl", "--kind", "items", "--report", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--report", run.Error, StringComparison.Ordinal);
        Assert.Equal(Good, folder.Read("a.jsonl"));
    }

    [Fact]
    public void Items_that_cannot_be_written_are_told_in_a_sentence()
    {
        folder.Add($"-- a.jsonl --\n{Good}");
        var run = CommandRun.In(folder.Root, "en", "import", "a.jsonl", "--kind", "items", "--items", "none/b.jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("bug", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--language", "kk", "none of ky, ru")]
    [InlineData("--columns", "titel", "title=headline")]
    [InlineData("--columns", "titel=headline", "title=headline")]
    [InlineData("--columns", "title=a,title=b", "title=headline")]
    [InlineData("--columns", "title=", "title=headline")]
    public void An_argument_that_says_nothing_is_refused(string option, string value, string expected)
    {
        folder.Add("-- a.csv --\nid;title;date;text\n5;Мектеп;2022-03-15;Өкмөт үйү.\n");
        var run = CommandRun.In(folder.Root, "en", "import", "a.csv", "--kind", "table", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("content/news/2022")));
    }

    private CommandRun Import(string path, string kind) =>
        CommandRun.In(folder.Root, "en", "import", path, "--kind", kind);

    private static void AssertOneFailed(CommandRun run)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Written: 1.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Failed: 1.", run.Out, StringComparison.Ordinal);
    }

    private static string WordPressExport(string content) =>
        "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
        + "<item><title>Мектеп</title><wp:post_id>10</wp:post_id><wp:post_date>2022-03-15 10:30:00</wp:post_date>"
        + $"<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded>{content}</content:encoded></item>"
        + "</channel></rss>\n";
}
