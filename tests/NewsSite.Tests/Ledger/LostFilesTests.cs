using NewsSite.Generator.Input.Ledger;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Ledger;

/// <summary>Documents, press kits, topics and feeds that were published are not lost without a word.</summary>
public class LostFilesTests
{
    private const string Document = "/news/2024/05/07-a/tartip.csv";
    private const string Kit = "/press/2024-05-07-a.zip";

    private static readonly string Published =
        Story(
            "2024/05/07-a",
            "ky",
            "А",
            "topics: [science]\npressKit: true\nphotos: [{file: a.jpg, alt: Сүрөт}]\n"
                + "attachments: [{file: tartip.csv, title: Тартип}]",
            "Жыйын болду. [Тиркеме](тиркеме.csv)"
        )
        + Story("2024/05/07-a", "ru", "А", "photos: [{file: a.jpg, alt: Фото}]", "Прошла встреча.")
        + "-- content/news/2024/05/07-a/a.jpg --\n-- content/news/2024/05/07-a/tartip.csv --\na,b\n"
        + "-- content/news/2024/05/07-a/тиркеме.csv --\nв,г\n"
        + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\n[Файл](f.csv)\n"
        + "-- content/pages/about/f.csv --\nc\n";

    [Fact]
    public void A_renamed_document_is_told_with_its_new_name_NS270()
    {
        using var site = WithLedger(Published.Replace("tartip.csv", "tartip-2.csv", StringComparison.Ordinal));
        site.Reports(
            $"{TheArticle}:1:1: error NS270: the document {Document} was published, and nothing stands there any more "
                + "(it is called \"tartip-2.csv\" now); restore the file, or write "
                + $"\"aliases: [{Document}]\" under the document"
        );
    }

    [Theory]
    [InlineData("tartip.csv --\na,b", "jany.csv --\nx,y", "tartip.csv, title", "jany.csv, title", Document)]
    [InlineData("[Тиркеме](тиркеме.csv)", "Тиркеме", "", "", "/news/2024/05/07-a/тиркеме.csv")] // no longer named
    [InlineData("[Файл](f.csv)", "Файл", "", "", "/pages/about/f.csv")]
    public void One_replaced_or_no_longer_published_is_told(
        string from,
        string to,
        string from2,
        string to2,
        string file
    )
    {
        var now = Published.Replace(from, to, StringComparison.Ordinal);
        using var site = WithLedger(from2.Length > 0 ? now.Replace(from2, to2, StringComparison.Ordinal) : now);
        var line = Assert.Single(site.Diagnostics, line => line.Contains(" error ", StringComparison.Ordinal));
        Assert.Contains(
            $"NS270: the document {file} was published, and nothing stands",
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("it is called", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{file: tartip-2.csv, title: Тартип, aliases: [/news/2024/05/07-a/tartip.csv]}",
        "",
        "/news/2024/05/07-a/tartip-2.csv"
    )]
    [InlineData(
        "{file: tartip-2.csv, title: Тартип}",
        "aliases: [/news/2024/05/07-a/tartip.csv]\n",
        "/ky/news/2024/05/07-a/"
    )]
    public void An_alias_of_the_document_or_of_its_article_is_enough(string attachment, string more, string target)
    {
        var now = Published
            .Replace("tartip.csv --", "tartip-2.csv --", StringComparison.Ordinal)
            .Replace(
                "attachments: [{file: tartip.csv, title: Тартип}]",
                $"{more}attachments: [{attachment}]",
                StringComparison.Ordinal
            );
        using var site = WithLedger(now);
        Assert.Contains($"{Document} {target} 301!\n", site.IsFine().Page("/_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_leads_a_lost_document_to_its_article()
    {
        using var folder = Folder(Published);
        File.Move(folder.PathOf($"content{Document}"), folder.PathOf("content/news/2024/05/07-a/b.csv"));
        File.WriteAllText(
            folder.PathOf(TheArticle),
            folder.Read(TheArticle).Replace("file: tartip", "file: b", StringComparison.Ordinal)
        );
        var fix = CommandRun.In(folder.Root, "en", "ledger", "fix");
        Assert.Equal((0, ""), (fix.ExitCode, fix.Error));
        Assert.Contains($"aliases: [{Document}]", folder.Read(TheArticle), StringComparison.Ordinal);
    }

    /// <summary>Their authors move a folder; what lies in it moves along.</summary>
    [Fact]
    public void Documents_and_press_kit_of_a_moved_story_go_with_it()
    {
        using var folder = Folder(Published);
        Directory.Move(folder.PathOf("content/news/2024/05/07-a"), folder.PathOf("content/news/2024/05/07-zhyiyn"));
        var check = CommandRun.In(folder.Root, "en", "check").Out;
        Assert.DoesNotContain("NS27", check, StringComparison.Ordinal); // the cause is one: the story moved
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "ledger", "fix").ExitCode);
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "build", "--quiet").ExitCode);
        var lines = folder.Read("dist/_redirects");
        Assert.Contains($"{Document} /news/2024/05/07-zhyiyn/tartip.csv 301!\n", lines, StringComparison.Ordinal);
        Assert.Contains($"{Kit} /press/2024-05-07-zhyiyn.zip 301!\n", lines, StringComparison.Ordinal);
        Assert.Equal("a,b\n", folder.Read("dist" + Document));
        Assert.True(File.Exists(folder.PathOf("dist" + Kit)));

        // And once more, after the ledger took in the new addresses.
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "ledger", "update").ExitCode);
        Directory.Move(folder.PathOf("content/news/2024/05/07-zhyiyn"), folder.PathOf("content/news/2024/05/07-v"));
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "ledger", "fix").ExitCode);
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "build", "--quiet").ExitCode);
        Assert.Contains(
            $"{Document} /news/2024/05/07-v/tartip.csv 301!\n",
            folder.Read("dist/_redirects"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_document_renamed_while_its_story_moves_is_told_NS270()
    {
        using var folder = Folder(Published);
        Directory.Move(folder.PathOf("content/news/2024/05/07-a"), folder.PathOf("content/news/2024/05/07-v"));
        const string article = "content/news/2024/05/07-v/index.ky.md";
        File.Move(
            folder.PathOf("content/news/2024/05/07-v/tartip.csv"),
            folder.PathOf("content/news/2024/05/07-v/b.csv")
        );
        File.WriteAllText(
            folder.PathOf(article),
            folder.Read(article).Replace("file: tartip", "file: b", StringComparison.Ordinal)
        );
        var fix = CommandRun.In(folder.Root, "en", "ledger", "fix");
        Assert.Contains($"error NS270: the document {Document}", fix.Error, StringComparison.Ordinal);
        Assert.Contains("(it is called \"b.csv\" now)", fix.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "ledger", "fix").ExitCode);
    }

    [Fact]
    public void A_withdrawal_takes_the_files_away_by_intention()
    {
        var now = Published.Replace(
            "topics: [science]",
            "topics: [science]\nwithdrawn: {date: 2024-05-09, reason: {ky: А, ru: А}}",
            StringComparison.Ordinal
        );
        using var site = WithLedger(now);
        Assert.False(site.IsFine().Has(Document));
    }

    [Fact]
    public void Files_of_a_deleted_draft_or_unreadable_story_are_not_told_apart()
    {
        using var deleted = WithLedger(Published.Replace("07-a/", "07-a/_", StringComparison.Ordinal));
        Assert.DoesNotContain(deleted.Diagnostics, line => line.Contains("NS27", StringComparison.Ordinal));
        using var draft = WithLedger(
            Published
                .Replace("topics: [science]", "draft: true", StringComparison.Ordinal)
                .Replace("title: А\n", "title: А\ndraft: true\n", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(draft.Diagnostics, line => line.Contains("NS27", StringComparison.Ordinal));
    }

    /// <summary>Neither its addresses nor its documents and its press kit are told as lost.</summary>
    [Theory]
    [InlineData("title: А\n", "title: \"А\n")]
    [InlineData("title: А\n", "title А\n")]
    [InlineData("---\ntitle: А\n", "<<<<<<< HEAD\n---\ntitle: А\n")]
    [InlineData("title: А\n", "title: А\n\ttopics: [science]\n")]
    public void Files_of_a_story_that_cannot_be_read_are_not_told_apart(string from, string to)
    {
        using var site = WithLedger(Published.Replace(from, to, StringComparison.Ordinal));
        Assert.NotEmpty(site.Diagnostics);
        Assert.DoesNotContain(
            site.Diagnostics,
            line => line.Contains("NS25", StringComparison.Ordinal) || line.Contains("NS27", StringComparison.Ordinal)
        );
    }

    /// <summary>The fault of the file is one cause, and told.</summary>
    [Theory]
    [InlineData("tartip.csv --\na,b\n", "tartip.csv --\n", "NS173")] // damaged
    [InlineData("07-a/tartip.csv", "07-a/tartyp.csv", "NS121")] // deleted, but still named
    [InlineData("07-a/тиркеме.csv --", "07-a/тиркеме2.csv --", "NS121")]
    public void A_document_that_an_article_still_names_is_told_once(string from, string to, string code)
    {
        using var site = WithLedger(Published.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(
            code,
            Assert.Single(site.Diagnostics, line => line.Contains(": error", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("pressKit: true\n", "")]
    [InlineData("pressKit: true\nphotos: [{file: a.jpg, alt: Сүрөт}]", "pressKit: false")]
    public void A_press_kit_that_is_gone_is_told_NS271(string from, string to)
    {
        using var site = WithLedger(Published.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(
            site.Diagnostics,
            line => line.StartsWith($"{TheArticle}:1:1: error NS271: {Kit} was published", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Press_kits_that_the_site_no_longer_offers_are_one_error_NS272()
    {
        var stories = string.Concat(
            Enumerable
                .Range(1, 3)
                .Select(i =>
                    Story($"2024/05/0{i}-k", "ky", $"К {i}", "photos: [{file: a.jpg, alt: Сүрөт}]", $"Текст {i}.")
                    + $"-- content/news/2024/05/0{i}-k/a.jpg --\n{i}\n"
                )
        );
        using var site = WithLedger(stories, Settings("shareCards: false\npressKit: true") + stories);
        var line = Assert.Single(site.Diagnostics);
        Assert.Contains(
            "NS272: press kits were published, 3 of them (/press/2024-05-01-k.zip …)",
            line,
            StringComparison.Ordinal
        );
    }

    private const string Topics = "-- content/topics.yaml --\neducation: {ky: Билим берүү, ru: Образование}\n";

    [Fact]
    public void A_renamed_topic_is_one_error_that_names_the_new_one_NS273()
    {
        using var site = WithLedger(
            Topics
                + "ilim: {ky: Илим, ru: Наука и вузы}\n"
                + Published.Replace("[science]", "[ilim]", StringComparison.Ordinal)
        );
        site.Reports(
            "content/topics.yaml:2:1: error NS273: the topic \"science\" was published, with its pages and feeds "
                + "(/ky/topics/science/), and is gone; restore it in content/topics.yaml, or write "
                + "\"aliases: [science]\" under the topic that takes its place: \"ilim\" has its name"
        );
    }

    [Fact]
    public void A_deleted_topic_is_one_error_NS273()
    {
        using var site = WithLedger(Topics + Published.Replace("topics: [science]\n", "", StringComparison.Ordinal));
        var line = Assert.Single(site.Diagnostics);
        Assert.Matches("^content/published.txt:[0-9]+:1: error NS273: the topic \"science\" was published", line);
    }

    [Theory]
    [InlineData("[ilim]")]
    [InlineData("[science]")] // the stories need not be rewritten
    public void An_alias_of_the_topic_keeps_its_pages_and_its_feeds(string topics)
    {
        using var site = WithLedger(
            Topics
                + "ilim: {ky: Илим, ru: Наука, aliases: [science]}\n"
                + Published.Replace("[science]", topics, StringComparison.Ordinal)
        );
        var lines = site.IsFine().Page("/_redirects");
        foreach (var page in new[] { "", "2024/", "rss.xml" })
        {
            Assert.Contains(
                $"/ru/topics/science/{page} /ru/topics/ilim/{page} 301!\n",
                lines,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(site.Page("/ky/topics/ilim/rss.xml"), site.Page("/ky/topics/science/rss.xml"));
        Assert.Equal(
            ["0; url=/ky/topics/ilim/2024/"],
            site.Attributes("/ky/topics/science/2024/", "meta[http-equiv=refresh]", "content")
        );
        Assert.Equal(["Илим"], site.Texts("/ky/news/2024/05/07-a/", ".topics a"));
    }

    [Theory]
    [InlineData("aliases: [education]", "NS133")] // a topic that is there
    [InlineData("aliases: [eski, eski]", "NS134")]
    [InlineData("aliases: ['Эски']", "NS139")]
    [InlineData("aliases: [Eski]", "NS139")]
    [InlineData("aliases: ['a b']", "NS139")]
    [InlineData("aliases: [/ky/topics/science/]", "NS132")]
    [InlineData("aliases: ['/a b/']", "NS131")]
    [InlineData("alias: [eski]", "NS053")]
    [InlineData("aliases: [eski, /novosti/nauka/, '/index.php?cat=3', /ru/nauka.html]", "")]
    public void A_topic_takes_former_keys_and_old_addresses(string aliases, string code)
    {
        using var site = TestSite.Build(
            Topics + $"science: {{ky: Илим, ru: Наука, {aliases}}}\n" + Story("2024/05/07-a", "ky", "А")
        );
        Assert.Equal(
            code.Length > 0 ? [code] : [],
            site.Diagnostics.Where(line => line.StartsWith("content/topics.yaml:2:", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[2].TrimEnd(':'))
                .Distinct()
        );
        if (code.Length == 0)
        {
            var lines = site.IsFine().Page("/_redirects");
            Assert.Contains("/novosti/nauka/ /ky/topics/science/ 301!\n", lines, StringComparison.Ordinal);
            Assert.Contains("/index.php cat=3 /ky/topics/science/ 301!\n", lines, StringComparison.Ordinal);
            Assert.Contains("/ru/nauka.html /ru/topics/science/ 301!\n", lines, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_former_key_needs_no_brackets()
    {
        using var site = TestSite
            .Build(Topics + "science: {ky: Илим, ru: Наука, aliases: eski}\n" + Story("2024/05/07-a", "ky", "А"))
            .IsFine();
        Assert.Contains(
            "/ky/topics/eski/ /ky/topics/science/ 301!\n",
            site.Page("/_redirects"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_broken_list_of_topics_is_not_told_again_by_the_record()
    {
        foreach (var broken in new[] { "science: {ky: Илим}\n", "science: [\n", "Science: {ky: Илим, ru: Наука}\n" })
        {
            using var site = WithLedger(Topics + broken + Published);
            Assert.DoesNotContain(site.Diagnostics, line => line.Contains("NS273", StringComparison.Ordinal));
            Assert.NotEmpty(site.Diagnostics);
        }
    }

    /// <summary>Their authors only mended a date or a topic: the program leads on by itself.</summary>
    [Fact]
    public void A_list_that_became_empty_leads_to_the_one_above_it()
    {
        var before = Published + Story("2023/03/01-b", "ky", "Б", "topics: [science]", "Мартта.");
        var now =
            Published.Replace("topics: [science]\n", "", StringComparison.Ordinal)
            + Story("2024/06/01-b", "ky", "Б", "aliases: [/ky/news/2023/03/01-b/]", "Мартта.");
        using var site = WithLedger(now, before);
        var lines = site.IsFine().Page("/_redirects");
        Assert.Contains("/ky/news/2023/03/ /ky/news/ 301!\n", lines, StringComparison.Ordinal);
        Assert.Contains("/ru/news/2023/ /ru/news/ 301!\n", lines, StringComparison.Ordinal);
        Assert.Contains("/ky/topics/science/2023/ /ky/topics/science/ 301!\n", lines, StringComparison.Ordinal);
        Assert.Equal(["0; url=/ky/news/"], site.Attributes("/ky/news/2023/03/", "meta[http-equiv=refresh]", "content"));
    }

    [Fact]
    public void A_year_of_a_renamed_topic_that_has_no_story_any_more_leads_to_the_topic()
    {
        var before = Published + Story("2023/03/01-b", "ky", "Б", "topics: [science]", "Мартта.");
        using var site = WithLedger(
            Topics
                + "ilim: {ky: Илим, ru: Наука, aliases: [science]}\n"
                + before.Replace(
                    "Б\ndate: 2023-03-01\ntopics: [science]",
                    "Б\ndate: 2023-03-01",
                    StringComparison.Ordinal
                ),
            before
        );
        Assert.Contains(
            "/ky/topics/science/2023/ /ky/topics/ilim/ 301!\n",
            site.IsFine().Page("/_redirects"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/eski.html", "error NS251: this article was published at /eski.html")] // known by its text
    [InlineData("/index.php?id=5", "error NS251")]
    public void An_old_address_that_was_taken_out_is_told(string alias, string problem)
    {
        var now = Story("2024/05/07-a", "ky", "А", body: "Жыйын болду.");
        using var site = WithLedger(now, Story("2024/05/07-a", "ky", "А", $"aliases: ['{alias}']", "Жыйын болду."));
        Assert.Contains(problem, Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_address_of_an_article_that_changed_meanwhile_is_told_too_NS274()
    {
        using var site = WithLedger(
            Story("2024/05/07-a", "ky", "А", body: "Башка текст."),
            Story("2024/05/07-a", "ky", "А", "aliases: [/eski.html]", "Жыйын болду.")
        );
        site.Reports($"{AddressLedger.Path}:4:1: error NS274: the old address /eski.html led to an article");
    }

    [Fact]
    public void An_old_address_is_not_told_apart_from_its_lost_article()
    {
        using var site = WithLedger(
            Story("2024/05/08-b", "ky", "Б", body: "Башка текст."),
            Story("2024/05/07-a", "ky", "А", "aliases: [/eski.html]", "Жыйын болду.")
                + Story("2024/05/08-b", "ky", "Б", body: "Башка текст.")
        );
        Assert.Contains("NS250", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_folder_of_the_host_the_record_names_paths_of_the_site_and_aliases_those_of_the_host()
    {
        var settings = Settings("shareCards: false")
            .Replace("https://edu.example", "https://edu.example/arhiv", StringComparison.Ordinal);
        var before =
            settings + Story("2024/05/07-a", "ky", "А", "aliases: [/arhiv/old.html, /elsewhere.html]", "Жыйын болду.");
        using var site = WithLedger(
            settings + Story("2024/05/08-a", "ky", "А", "aliases: [/arhiv/old.html]", "Жыйын болду."),
            before
        );
        Assert.Contains(
            "aliases: [/arhiv/old.html, /arhiv/ky/news/2024/05/07-a/]",
            Assert.Single(site.Diagnostics),
            StringComparison.Ordinal
        );
    }

    private static TestFolder Folder(string files)
    {
        var folder = TestFolder.Of(files);
        TestSite.AddDefaults(folder);
        var update = CommandRun.In(folder.Root, "en", "ledger", "update");
        Assert.True(update.ExitCode == 0, update.Error);
        return folder;
    }

    /// <summary>Builds a site with the ledger of an earlier state.</summary>
    private static TestSite WithLedger(string now, string? before = null)
    {
        using var folder = Folder(before ?? Published);
        return TestSite.Build($"-- {AddressLedger.Path} --\n{folder.Read(AddressLedger.Path)}{now}");
    }
}
