using NewsSite.Generator.Input.Ledger;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Ledger;

/// <summary>The ledger: a published URL is never lost without a diagnostic.</summary>
public class LedgerTests
{
    private const string Old = "/ky/news/2024/05/07-a/";
    private const string OldRu = "/ru/news/2024/05/07-a/";

    private static readonly string Published =
        Story("2024/05/07-a", "ky", "А", body: "Жыйын болду.")
        + Story("2024/05/07-a", "ru", "А", body: "Прошла встреча.")
        + Story("2024/05/06-b", "ky", "Б", body: "Мектеп ачылды.")
        + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nБиз жөнүндө.\n";

    [Fact]
    public void It_holds_every_article_by_address_with_language_and_hash()
    {
        var lines = LedgerOf(Published).Split('\n');
        Assert.All(lines[..3], line => Assert.StartsWith("# ", line, StringComparison.Ordinal));
        Assert.All(lines[3..^1], line => Assert.Matches("^/[!-~]* ([a-z]{2}|-) ([0-9a-f]{16}|-)$", line));
        Assert.Equal(lines[3..^1].Order(StringComparer.Ordinal), lines[3..^1]);
        Assert.Equal(
            ["/ky/about/ ky", "/ky/news/2024/05/06-b/ ky", $"{Old} ky", $"{OldRu} ru"],
            lines[3..^1]
                .Where(line => Parse(line).Kind == LedgerKind.Article)
                .Select(line => string.Join(' ', line.Split(' ')[..^1]))
        );
    }

    [Fact]
    public void It_holds_every_other_address_that_readers_and_machines_keep()
    {
        var files =
            Settings("shareCards: false\npressKit: true")
            + Story(
                "2024/05/07-a",
                "ky",
                "А",
                "topics: [science]\naliases: [/eski.html, '/index.php?id=5']\nphotos: [{file: a.jpg, alt: Сүрөт}]\n"
                    + "attachments: [{file: план 1.csv, title: План}]",
                "[Буйрук](buyruk.csv)"
            )
            + "-- content/news/2024/05/07-a/a.jpg --\n-- content/news/2024/05/07-a/план 1.csv --\na\n"
            + "-- content/news/2024/05/07-a/buyruk.csv --\nb\n"
            + "-- content/pages/about/index.ru.md --\n---\ntitle: О нас\n---\n[Файл](f.csv)\n"
            + "-- content/pages/about/f.csv --\nc\n";
        var recorded = LedgerOf(files).Split('\n')[3..^1].Select(Parse).ToLookup(entry => entry.Kind);
        Assert.Equal(
            [
                "/news/2024/05/07-a/%D0%BF%D0%BB%D0%B0%D0%BD%201.csv",
                "/news/2024/05/07-a/buyruk.csv",
                "/pages/about/f.csv",
                "/press/2024-05-07-a.zip",
            ],
            Addresses(LedgerKind.File)
        );
        Assert.Equal(["/eski.html", "/index.php?id=5"], Addresses(LedgerKind.Alias));
        Assert.Equal(
            [
                "/ky/topics/education/",
                "/ky/topics/science/",
                "/ky/topics/science/2024/",
                "/ky/topics/science/documents/",
                "/ky/topics/science/rss.xml",
            ],
            Addresses(LedgerKind.Topic).Where(address => address.StartsWith("/ky", StringComparison.Ordinal))
        );
        Assert.Equal(
            [
                "/ru/",
                "/ru/atom.xml",
                "/ru/documents/",
                "/ru/documents/2024/",
                "/ru/documents/tables/",
                "/ru/feed.json",
                "/ru/news/",
                "/ru/news/2024/",
                "/ru/news/2024/05/",
                "/ru/rss.xml",
                "/ru/search/",
                "/ru/topics/",
            ],
            Addresses(LedgerKind.List).Where(address => address.StartsWith("/ru", StringComparison.Ordinal))
        );

        IEnumerable<string> Addresses(LedgerKind kind) => recorded[kind].Select(entry => entry.Address);
    }

    /// <summary>A record of an earlier version of the program holds articles only. It still protects them.</summary>
    [Fact]
    public void A_record_of_articles_only_is_read_and_grows_by_itself()
    {
        var old = string.Join(
            '\n',
            LedgerOf(Published)
                .Split('\n')
                .Where(line => !line.StartsWith('/') || Parse(line).Kind == LedgerKind.Article)
        );
        using (var site = TestSite.Build($"-- {AddressLedger.Path} --\n{old}\n{Published}"))
        {
            Assert.True(site.IsFine().Built!.Ledger.NotInLedger > 10);
        }

        using var folder = TestFolder.Of(
            $"-- {AddressLedger.Path} --\n{old}\n{Published.Replace("06-b/", "06-v/", StringComparison.Ordinal)}"
        );
        TestSite.AddDefaults(folder);
        Assert.Contains("NS251", Command(folder.Root, "check").Out, StringComparison.Ordinal);
        Assert.Equal(0, Command(folder.Root, "ledger", "fix").ExitCode);
        Assert.Equal(0, Command(folder.Root, "ledger", "update").ExitCode);
        Assert.Contains("/ky/topics/science/ ky ", folder.Read(AddressLedger.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_wrong_while_everything_published_is_there()
    {
        using var site = WithLedger(Published);
        site.IsFine();
        Assert.Equal(0, site.Built!.Ledger.NotInLedger);
    }

    [Fact]
    public void What_is_new_is_only_counted()
    {
        using var site = WithLedger(Published, Published + Story("2024/05/08-v", "ky", "В"));
        Assert.Equal(1, site.IsFine().Built!.Ledger.NotInLedger);
    }

    [Fact]
    public void A_deleted_article_is_an_error_NS250()
    {
        var deleted = Story("2024/05/06-b", "ky", "Б", body: "Мектеп ачылды.");
        using var site = WithLedger(Published, Published.Replace(deleted, "", StringComparison.Ordinal));
        site.Reports(
            $"content/published.txt:{LineOf("/ky/news/2024/05/06-b/ ")}:1: error NS250: /ky/news/2024/05/06-b/ was published, "
                + "and nothing stands there any more; restore content/news/2024/05/06-b, or"
        );
    }

    [Fact]
    public void A_moved_story_is_known_by_its_text_and_the_line_to_write_is_told_NS251()
    {
        using var site = WithLedger(Published, Published.Replace("05/07-a", "05/07-zhyiyn", StringComparison.Ordinal));
        site.Reports(
            $"content/news/2024/05/07-zhyiyn/index.ky.md:1:1: error NS251: this article was published at {Old}, and "
                + $"readers with that link would find nothing; write \"aliases: [{Old}]\" here, or let",
            $"content/news/2024/05/07-zhyiyn/index.ru.md:1:1: error NS251: this article was published at {OldRu}"
        );
    }

    [Theory]
    [InlineData("Прошла встреча.", "Прошла большая встреча.", "07-zhyiyn")] // by its other version
    [InlineData("Жыйын болду.", "Чоң жыйын болду.", "08-a")] // by the name of its folder
    public void It_is_known_too_when_its_text_was_changed_at_once(string from, string to, string folder)
    {
        var now = Published
            .Replace(from, to, StringComparison.Ordinal)
            .Replace("05/07-a", $"05/{folder}", StringComparison.Ordinal)
            .Replace("2024-05-07", $"2024-05-{folder[..2]}", StringComparison.Ordinal);
        using var site = WithLedger(Published, now);
        Assert.Equal(2, site.Diagnostics.Count());
        Assert.All(site.Diagnostics, line => Assert.Contains("NS251", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_of_the_same_name_in_another_year_is_another_story()
    {
        using var site = WithLedger(
            Story("2023/09/01-bilim-kunu", "ky", "А", body: "Былтыркы майрам."),
            Story("2024/09/01-bilim-kunu", "ky", "А", body: "Быйылкы майрам.")
        );
        site.Reports("content/published.txt:10:1: error NS250");
    }

    [Fact]
    public void Of_two_equal_texts_the_new_one_is_meant()
    {
        var before = Published + Story("2024/05/09-g", "ky", "Г", body: "Жыйын болду.");
        using var site = WithLedger(before, before.Replace("05/07-a", "05/07-zhyiyn", StringComparison.Ordinal));
        Assert.Contains("07-zhyiyn/index.ky.md:1:1: error NS251", site.Diagnostics.First(), StringComparison.Ordinal);
    }

    /// <summary>A story that was published beside the lost one is not where that one went, whatever its text.</summary>
    [Theory]
    [InlineData("2024/05/09-g", "")]
    [InlineData("2024/05/09-a", "")] // of the same name
    [InlineData("2023/05/09-g", "")]
    [InlineData("2024/05/09-g", "aliases: [/eski.html]")]
    public void Of_two_equal_texts_the_deleted_one_is_lost(string other, string more)
    {
        var before = Published + Story(other, "ky", "Г", more, "Мектеп ачылды.");
        using var site = WithLedger(
            before,
            before.Replace(Story("2024/05/06-b", "ky", "Б", body: "Мектеп ачылды."), "", StringComparison.Ordinal)
        );
        var problem = Assert.Single(site.Diagnostics);
        Assert.Contains(
            "error NS250: /ky/news/2024/05/06-b/ was published, and nothing stands there any more; restore content/news/2024/05/06-b",
            problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_two_equal_texts_in_two_languages_each_is_lost_by_itself()
    {
        var twin =
            Story("2024/05/09-g", "ky", "Г", body: "Жыйын болду.")
            + Story("2024/05/09-g", "ru", "Г", body: "Прошла встреча.");
        using var site = WithLedger(
            Published + twin,
            Published
                .Replace(Story("2024/05/07-a", "ky", "А", body: "Жыйын болду."), "", StringComparison.Ordinal)
                .Replace(Story("2024/05/07-a", "ru", "А", body: "Прошла встреча."), "", StringComparison.Ordinal) + twin
        );
        Assert.Equal(2, site.Diagnostics.Count());
        Assert.All(site.Diagnostics, line => Assert.Contains("NS250", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_deleted_story_is_not_a_known_one_with_its_text_that_became_a_draft()
    {
        var twin = Story("2024/05/09-g", "ky", "Г", body: "Мектеп ачылды.");
        using var site = WithLedger(
            Published + twin,
            Published.Replace(Story("2024/05/06-b", "ky", "Б", body: "Мектеп ачылды."), "", StringComparison.Ordinal)
                + Story("2024/05/09-g", "ky", "Г", "draft: true", "Мектеп ачылды.")
        );
        site.Reports(
            "content/news/2024/05/09-g/index.ky.md:1:1: error NS252: this article was published at /ky/news/2024/05/09-g/",
            $"content/published.txt:"
        );
        Assert.Contains("NS250: /ky/news/2024/05/06-b/", site.Diagnostics.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_old_addresses_of_a_deleted_story_are_not_told_beside_it()
    {
        var before = Story("2024/05/07-b", "ky", "А", "aliases: [/ky/news/2024/05/07-a/]", "Жыйын болду.");
        var recorded = $"{Old} ky 0000000000000000\n";
        using var folder = TestFolder.Of($"-- {AddressLedger.Path} --\n{recorded}{before}");
        TestSite.AddDefaults(folder);
        Command(folder.Root, "ledger", "update");
        var ledger = folder.Read(AddressLedger.Path);
        using var site = TestSite.Build(
            $"-- {AddressLedger.Path} --\n{ledger}{Story("2024/05/09-v", "ky", "В", body: "Башка.")}"
        );
        Assert.Contains("NS250: /ky/news/2024/05/07-b/", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_are_empty_are_not_alike()
    {
        var before = Story("2024/05/07-a", "ky", "А", body: "");
        using var site = WithLedger(before, Story("2024/05/08-b", "ky", "Б", body: ""));
        Assert.Contains(site.Diagnostics, line => line.Contains("NS250", StringComparison.Ordinal));
    }

    [Fact]
    public void An_alias_covers_the_old_address()
    {
        using var site = WithLedger(
            Published,
            Story("2024/05/07-zhyiyn", "ky", "А", $"aliases: [{Old}]", "Жыйын болду.")
                + Story("2024/05/07-zhyiyn", "ru", "А", $"aliases: ['{OldRu.TrimEnd('/')}']", "Прошла встреча.")
                + Published.Replace("05/07-a", "05/07-c", StringComparison.Ordinal)
        );
        site.IsFine();
    }

    [Fact]
    public void A_withdrawal_keeps_the_address()
    {
        var now = Published.Replace(
            "---\nЖыйын болду.",
            "withdrawn: {date: 2024-05-09, reason: {ky: Ката., ru: Ошибка.}}\n---\nЖыйын болду.",
            StringComparison.Ordinal
        );
        using var site = WithLedger(Published, now);
        site.IsFine();
    }

    [Fact]
    public void A_published_story_made_a_draft_is_an_error_NS252()
    {
        using var site = WithLedger(Published, Published.Replace("Б\n", "Б\ndraft: true\n", StringComparison.Ordinal));
        site.Reports("content/news/2024/05/06-b/index.ky.md:1:1: error NS252: this article was published at /ky/news/");
    }

    [Fact]
    public void A_published_story_put_off_is_an_error_NS253()
    {
        using var site = WithLedger(
            Published,
            Published.Replace("date: 2024-05-06", "date: 2024-05-06T23:00", StringComparison.Ordinal),
            "2024-05-06T12:00:00+06:00"
        );
        site.Reports(
            "content/news/2024/05/06-b/index.ky.md:3:7: error NS253: this article was published at "
                + "/ky/news/2024/05/06-b/ and is put off to 2024-05-06 23:00 now"
        );
    }

    [Theory]
    [InlineData("draft: true", "index.ky.md:1:1: error NS252")]
    [InlineData("pinned: true", "index.ky.md:3:7: error NS253")]
    public void A_published_story_moved_to_where_it_is_held_back_is_known_too(string more, string problem)
    {
        var now = Published.Replace(
            Story("2024/05/06-b", "ky", "Б", body: "Мектеп ачылды."),
            Story("2027/05/06-b", "ky", "Б", more, "Мектеп ачылды."),
            StringComparison.Ordinal
        );
        using var site = WithLedger(Published, now);
        site.Reports($"content/news/2027/05/06-b/{problem}");
    }

    [Fact]
    public void A_clock_set_back_loses_nothing()
    {
        using var site = WithLedger(Published, clock: "2020-01-01T00:00:00+06:00");
        site.IsFine();
    }

    [Fact]
    public void A_version_that_is_gone_is_an_error_though_its_address_answers_NS254()
    {
        var now = Published.Replace(
            Story("2024/05/07-a", "ru", "А", body: "Прошла встреча."),
            "",
            StringComparison.Ordinal
        );
        using var site = WithLedger(Published, now);
        Assert.True(site.Has(OldRu));
        site.Reports(
            $"content/published.txt:{LineOf(OldRu)}:1: error NS254: the version in \"ru\" was published at {OldRu} and is "
                + "gone; restore content/news/2024/05/07-a/index.ru.md; a version"
        );
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_reported_twice()
    {
        using var site = WithLedger(
            Published,
            Published.Replace("title: Б\n", "title: {[}]: }{\n", StringComparison.Ordinal)
        );
        Assert.Single(site.Diagnostics);
    }

    [Theory]
    [InlineData("nonsense", "NS255: this line is damaged")]
    [InlineData("/ky/a/  ky 0123456789abcdef", "NS255")]
    [InlineData("/ky/a/ ky 0123", "NS255")]
    [InlineData("/ky/../a/ ky 0123456789abcdef", "NS255")]
    [InlineData("/ky/.. ky 0123456789abcdef", "NS255")]
    [InlineData("//ky/a/ ky 0123456789abcdef", "NS255")]
    [InlineData("ky/a/ ky 0123456789abcdef", "NS255")]
    [InlineData("/ky/а/ ky 0123456789abcdef", "NS255")] // a Cyrillic letter
    [InlineData("/ky/a/ - 0123456789abcdeg", "NS255")]
    [InlineData("<<<<<<< HEAD", "NS256: git left a merge conflict here")]
    [InlineData("=======", "NS256")]
    [InlineData(">>>>>>> main", "NS256")]
    public void A_damaged_line_is_named_and_the_others_still_count(string line, string problem)
    {
        var ledger = LedgerOf(Published);
        using var site = TestSite.Build(
            $"-- content/published.txt --\n{line}\n{ledger}"
                + Published
                    .Replace("06-b", "05-b", StringComparison.Ordinal)
                    .Replace("2024-05-06", "2024-05-05", StringComparison.Ordinal)
        );
        site.Reports(
            "content/news/2024/05/05-b/index.ky.md:1:1: error NS251",
            $"content/published.txt:1:1: error {problem}"
        );
    }

    [Fact]
    public void A_language_taken_out_is_one_error_NS257()
    {
        using var site = WithLedger(
            Published,
            """
            -- content/site.yaml --
            url: https://edu.example
            timeZone: Asia/Bishkek
            theme: tiny
            languages: [ky]
            title: {ky: Жаңылыктар}
            description: {ky: Сүрөттөмө}
            publisher: {ky: Министрлик}
            -- content/topics.yaml --
            education: {ky: Билим берүү}
            science: {ky: Илим}

            """ + Published
        );
        Assert.Contains(
            "error NS257: the site has no language \"ru\" any more, in which it published 12 addresses;",
            Assert.Single(site.Diagnostics, line => line.Contains("published.txt", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Lines_joined_from_two_branches_in_any_order_are_read()
    {
        var ledger = LedgerOf(Published);
        var shuffled = string.Join('\n', ledger.Split('\n').Reverse()) + "\n" + ledger.Replace("\n", "\r\n");
        using var site = TestSite.Build(Published + $"-- content/published.txt --\n{shuffled}");
        site.IsFine();
    }

    private static LedgerEntry Parse(string line) =>
        line.Split(' ') is [var address, var language, var hash]
            ? new LedgerEntry(address, language, hash, default)
            : throw new FormatException(line);

    /// <summary>Returns the line of an address in the ledger of <see cref="Published"/>.</summary>
    private static int LineOf(string address) =>
        Array.FindIndex(LedgerOf(Published).Split('\n'), line => line.StartsWith(address, StringComparison.Ordinal))
        + 1;

    /// <summary>Builds a site with the ledger of an earlier state.</summary>
    private static TestSite WithLedger(string before, string? now = null, string clock = "2026-06-01T00:00:00+06:00") =>
        TestSite.Build(
            $"-- {AddressLedger.Path} --\n{LedgerOf(before)}{now ?? before}",
            new TestSiteOptions { Now = clock }
        );

    private static string LedgerOf(string files)
    {
        using var folder = TestFolder.Of(files);
        TestSite.AddDefaults(folder);
        var update = Command(folder.Root, "ledger", "update");
        Assert.True(update.ExitCode == 0, update.Error);
        return folder.Read(AddressLedger.Path);
    }

    private static CommandRun Command(string folder, params string[] arguments) =>
        CommandRun.In(folder, "en", arguments);
}
