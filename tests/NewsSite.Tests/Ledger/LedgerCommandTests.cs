using System.Text;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Ledger;

/// <summary><c>ledger update</c> and <c>ledger fix</c>.</summary>
public class LedgerCommandTests
{
    [Fact]
    public void Update_adds_what_is_new_and_takes_nothing_out()
    {
        using var folder = Folder(Pair("2024/05/07-a", "А"));
        Assert.Contains("holds 24 addresses, 24 of them new", Update(folder).Out, StringComparison.Ordinal);
        folder.Add(Pair("2024/05/08-b", "Б"));
        Assert.Contains("holds 26 addresses, 2 of them new", Update(folder).Out, StringComparison.Ordinal);
        var before = folder.Read(AddressLedger.Path);
        var written = File.GetLastWriteTimeUtc(folder.PathOf(AddressLedger.Path));
        Assert.Contains("holds 26 addresses, 0 of them new", Update(folder).Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Read(AddressLedger.Path));
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.PathOf(AddressLedger.Path)));
    }

    [Fact]
    public void Update_takes_in_neither_drafts_nor_what_is_still_to_come()
    {
        using var folder = Folder(
            Pair("2024/05/07-a", "А", "draft: true") + Pair("2190/05/08-b", "Б") + Story("2024/05/09-v", "ky", "В")
        );
        Update(folder);
        Assert.Equal(
            ["/ky/news/2024/05/09-v/"],
            folder
                .Read(AddressLedger.Path)
                .Split('\n')
                .Where(line => line.Contains("-v") || line.Contains("2190") || line.Contains("07-a"))
                .Select(line => line.Split(' ')[0])
        );
    }

    [Fact]
    public void Update_writes_nothing_where_something_is_lost_or_wrong()
    {
        using var folder = Folder(Pair("2024/05/07-a", "А"));
        Update(folder);
        var before = folder.Read(AddressLedger.Path);
        Directory.Move(folder.PathOf("content/news/2024/05/07-a"), folder.PathOf("content/news/2024/05/07-v"));
        var update = Update(folder);
        Assert.Equal(1, update.ExitCode);
        Assert.Contains("NS251", update.Error, StringComparison.Ordinal);
        Assert.Contains("is as it was", update.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Read(AddressLedger.Path));
    }

    [Theory]
    [InlineData]
    [InlineData("--drafts")]
    [InlineData("--future")]
    [InlineData("--base-url", "https://preview.example")]
    [InlineData("--now", "2190-01-01")]
    public void No_build_writes_the_ledger(params string[] options)
    {
        using var folder = Folder(Pair("2024/05/07-a", "А") + Pair("2190/05/08-b", "Б"));
        Update(folder);
        folder.Add(Pair("2024/05/09-v", "В"));
        var before = folder.Fingerprint("content");
        var build = CommandRun.In(folder.Root, "en", ["build", .. options]);
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
        Assert.Matches("Ledger: +addresses not in content/published.txt yet: (2|8);", build.Out);
        Assert.Equal(before, folder.Fingerprint("content"));
    }

    [Fact]
    public void A_renamed_story_fails_build_and_check_until_fix_makes_its_old_address_lead_on()
    {
        using var folder = Folder(Pair("2024/05/07-a", "А") + Pair("2024/05/06-b", "Б"));
        Update(folder);
        Directory.Move(folder.PathOf("content/news/2024/05/07-a"), folder.PathOf("content/news/2024/05/07-zhyiyn"));
        foreach (var command in new[] { "build", "check" })
        {
            var failed = CommandRun.In(folder.Root, "en", command);
            Assert.Equal(1, failed.ExitCode);
            Assert.Contains("NS251", failed.Error + failed.Out, StringComparison.Ordinal);
            Assert.Contains("aliases: [/ky/news/2024/05/07-a/]", failed.Error + failed.Out, StringComparison.Ordinal);
        }

        var fix = CommandRun.In(folder.Root, "en", "ledger", "fix");
        Assert.Equal((0, ""), (fix.ExitCode, fix.Error));
        Assert.Contains(
            "07-zhyiyn/index.ru.md: the old address /ru/news/2024/05/07-a/ leads here now",
            fix.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(0, CommandRun.In(folder.Root, "en", "build").ExitCode);
        Assert.Contains(
            "/ky/news/2024/05/07-a/ /ky/news/2024/05/07-zhyiyn/ 301!\n",
            folder.Read("dist/_redirects"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no article moved",
            CommandRun.In(folder.Root, "en", "ledger", "fix").Out,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void A_story_moved_twice_is_reached_from_each_old_address_in_one_step()
    {
        using var folder = Folder(Pair("2024/05/07-a", "А"));
        foreach (var (from, to) in new[] { ("a", "b"), ("b", "v") })
        {
            Update(folder);
            Directory.Move(
                folder.PathOf($"content/news/2024/05/07-{from}"),
                folder.PathOf($"content/news/2024/05/07-{to}")
            );
            Assert.Equal(0, CommandRun.In(folder.Root, "en", "ledger", "fix").ExitCode);
        }

        Assert.Contains("holds 28 addresses", Update(folder).Out, StringComparison.Ordinal);
        CommandRun.In(folder.Root, "en", "build");
        Assert.Equal(
            """
            /ky/news/2024/05/07-a/ /ky/news/2024/05/07-v/ 301!
            /ky/news/2024/05/07-b/ /ky/news/2024/05/07-v/ 301!
            /ru/news/2024/05/07-a/ /ru/news/2024/05/07-v/ 301!
            /ru/news/2024/05/07-b/ /ru/news/2024/05/07-v/ 301!

            """.ReplaceLineEndings("\n"),
            folder.Read("dist/_redirects")
        );
    }

    [Fact]
    public void The_text_of_an_aliased_article_is_known_again_when_its_line_is_lost()
    {
        using var folder = Folder(Story("2024/05/07-b", "ky", "А", "aliases: [/ky/news/2024/05/07-a/]"));
        folder.Add(AddressLedger.Path, Encoding.UTF8.GetBytes("/ky/news/2024/05/07-a/ ky 0000000000000000\n"));
        Update(folder);
        folder.Add(Story("2024/05/07-b", "ky", "А"));
        var fix = CommandRun.In(folder.Root, "en", "ledger", "fix");
        Assert.Contains("07-b/index.ky.md: the old address /ky/news/2024/05/07-a/", fix.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_written_by_program_is_said_NS258()
    {
        using var folder = Folder(Story("2024/05/07-a", "ky", "А"));
        Update(folder);
        File.Delete(folder.PathOf("content/news/2024/05/07-a/index.ky.md"));
        folder.Add("-- content/news/2024/05/07-b/index.ky.md --\n---\ntitle: А\ndate: 2024-05-07\n...\n---\nТекст.\n");
        var fix = CommandRun.In(folder.Root, "en", "ledger", "fix");
        Assert.Equal(1, fix.ExitCode);
        Assert.Contains(
            "07-b/index.ky.md:1:1: error NS258: the front matter is written so that",
            fix.Error,
            StringComparison.Ordinal
        );
    }

    private static TestFolder Folder(string files)
    {
        var folder = TestFolder.Of(files);
        TestSite.AddDefaults(folder);
        return folder;
    }

    private static CommandRun Update(TestFolder folder) => CommandRun.In(folder.Root, "en", "ledger", "update");
}
