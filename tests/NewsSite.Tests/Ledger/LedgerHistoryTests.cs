using NewsSite.Generator.Input.Ledger;
using NewsSite.Tests.Harness;
using NewsSite.Tests.Hooks;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Ledger;

/// <summary>Where there is git, lines of the ledger may only be added.</summary>
public sealed class LedgerHistoryTests : IDisposable
{
    private const string Lost = "/ky/news/2024/05/08-b/";
    private readonly GitFolder git = new();

    public LedgerHistoryTests()
    {
        git.Files.Add(
            Story("2024/05/07-a", "ky", "А", body: "Жыйын болду.")
                + Story("2024/05/08-b", "ky", "Б", body: "Мектеп ачылды.")
        );
        Update();
        Commit("Жаңылык");
    }

    public void Dispose() => git.Dispose();

    [Fact]
    public void A_line_that_was_added_is_nothing_to_tell()
    {
        git.Files.Add(Story("2024/05/09-v", "ky", "В", body: "Дагы бири."));
        Update();
        AssertFine();
        Commit("Дагы");
        AssertFine();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // the last commit itself took the line out: its parents have it
    public void A_line_that_was_taken_out_is_told_with_the_command_that_brings_it_back_NS259(bool committed)
    {
        var last = Head();
        TakeOut(Lost);
        if (committed)
        {
            Commit("Алынды");
        }

        foreach (var command in new[] { "build", "check" })
        {
            var run = Run(command);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(
                $"NS259: addresses were taken out of this record: 1 ({Lost}); lines may only be added: bring them back with "
                    + $"\"git checkout {last[..10]} -- content/published.txt\"",
                run.Out + run.Error,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(0, git.Git("checkout", last[..10], "--", AddressLedger.Path).ExitCode);
        AssertFine();
    }

    [Fact]
    public void The_story_deleted_with_its_line_is_missed_and_its_folder_is_named()
    {
        Directory.Delete(git.Files.PathOf("content/news/2024/05/08-b"), recursive: true);
        TakeOut(Lost);
        var run = Run("check");
        Assert.Contains("NS259", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"error NS250: {Lost} was published, and nothing stands there any more; restore content/news/2024/05/08-b with "
                + "\"git checkout HEAD -- content/news/2024/05/08-b\"",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_folder_of_a_story_deleted_long_ago_is_brought_back_by_the_command_too()
    {
        git.Git("rm", "-r", "--quiet", "content/news/2024/05/08-b");
        Commit("Өчүрүлдү");
        var commit = Head();
        git.Files.Add(Story("2024/05/09-v", "ky", "В", body: "Дагы бири."));
        Commit("Дагы");
        var run = Run("check");
        var start = run.Out.IndexOf("git checkout ", StringComparison.Ordinal);
        var command = run.Out[start..run.Out.IndexOf('"', start)];
        Assert.StartsWith($"git checkout {commit[..7]}", command, StringComparison.Ordinal);
        Assert.Equal(0, git.Git(command.Split(' ')[1..]).ExitCode);
        AssertFine();
    }

    [Theory]
    [InlineData("ru", "content/news/2024/05/07-a/index.ru.md")]
    [InlineData("ky", "content/news/2024/05/10-d.ky.md")]
    public void A_version_and_a_story_without_a_folder_are_brought_back_by_their_file(string language, string path)
    {
        git.Files.Add(
            Story("2024/05/07-a", "ru", "А", body: "Прошла встреча.")
                + "-- content/news/2024/05/10-d.ky.md --\n---\ntitle: Д\ndate: 2024-05-10\n---\nЖеке файл.\n"
        );
        Update();
        Commit("Дагы");
        File.Delete(git.Files.PathOf(path));
        var run = Run("check");
        Assert.Contains($"\"git checkout HEAD -- {path}\"", run.Out, StringComparison.Ordinal);
        Assert.Contains(language == "ru" ? "NS254" : "NS250", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_record_deleted_is_missed()
    {
        File.Delete(git.Files.PathOf(AddressLedger.Path));
        Assert.Contains(
            "NS259: addresses were taken out of this record: 24 (/ky/, ",
            Run("check").Out,
            StringComparison.Ordinal
        );
        Commit("Алынды");
        Assert.Contains("NS259", Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_is_compared_with_where_it_left_the_main_one()
    {
        git.Git("checkout", "--quiet", "-b", "bölüm");
        TakeOut(Lost);
        Commit("Алынды");
        git.Files.Add(Story("2024/05/09-v", "ky", "В", body: "Дагы бири."));
        Commit("Дагы");
        git.Files.Add(Story("2024/05/10-g", "ky", "Г", body: "Жана бири."));
        Commit("Жана");
        Assert.Contains("NS259", Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_the_main_branch_got_since_are_not_missed_on_another()
    {
        git.Git("checkout", "--quiet", "-b", "bölüm");
        git.Git("checkout", "--quiet", "main");
        git.Files.Add(Story("2024/05/09-v", "ky", "В", body: "Дагы бири."));
        Update();
        Commit("Дагы");
        git.Git("checkout", "--quiet", "bölüm");
        AssertFine();
        AssertFine("--changed-since", "main");
    }

    [Fact]
    public void Commits_since_a_revision_are_compared_with_it()
    {
        var since = Head();
        TakeOut(Lost);
        Commit("Алынды");
        git.Files.Add(Story("2024/05/09-v", "ky", "В", body: "Дагы бири."));
        Commit("Дагы");
        git.Files.Add(Story("2024/05/10-g", "ky", "Г", body: "Жана бири."));
        Commit("Жана");
        AssertFine();
        Assert.Contains("NS259", Run("check", "--changed-since", since).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_that_loses_a_side_is_missed()
    {
        git.Git("checkout", "--quiet", "-b", "bölüm");
        git.Files.Add(Story("2024/05/09-v", "ky", "В", body: "Дагы бири."));
        Update();
        Commit("Дагы");
        git.Git("checkout", "--quiet", "main");
        git.Git("merge", "--no-ff", "--no-commit", "bölüm");
        TakeOut("/ky/news/2024/05/09-v/");
        Commit("Бириктирүү");
        Assert.Contains("NS259", Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_build_does_not_hold_when_the_commits_change()
    {
        git.Files.Add(Story("2024/05/09-v", "ky", "В", body: "Дагы бири."));
        Update();
        Commit("Дагы");
        git.Git("checkout", "--quiet", "HEAD^", "--", AddressLedger.Path);
        git.Git("reset", "--quiet", "--soft", "HEAD^");
        git.Files.Age();
        Assert.Equal(0, Run("build").ExitCode);
        Assert.Contains("Nothing has changed", Run("build").Out, StringComparison.Ordinal);
        git.Git("reset", "--quiet", "--soft", "ORIG_HEAD");
        Assert.Equal(1, Run("build").ExitCode);
    }

    [Fact]
    public void A_site_in_a_folder_of_its_repository_is_compared_too()
    {
        using var other = new TestFolder();
        Directory.Move(git.Files.PathOf("content"), other.PathOf("content"));
        Directory.Move(git.Files.PathOf("themes"), other.PathOf("themes"));
        Directory.CreateDirectory(git.Files.PathOf("сайт"));
        Directory.Move(other.PathOf("content"), git.Files.PathOf("сайт/content"));
        Directory.Move(other.PathOf("themes"), git.Files.PathOf("сайт/themes"));
        Commit("Көчтү");
        Directory.Delete(git.Files.PathOf("сайт/content/news/2024/05/08-b"), recursive: true);
        var ledger = git.Files.PathOf("сайт/content/published.txt");
        File.WriteAllLines(
            ledger,
            File.ReadAllLines(ledger).Where(line => !line.StartsWith(Lost, StringComparison.Ordinal))
        );
        var run = CommandRun.In(git.Files.PathOf("сайт"), "en", "check");
        Assert.Contains("NS259", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"git checkout HEAD -- content/news/2024/05/08-b\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_without_commits_has_nothing_to_compare_with()
    {
        using var folder = TestFolder.Of(Story("2024/05/07-a", "ky", "Мектептеги чоң жыйын"));
        TestSite.AddDefaults(folder);
        CommandRun.In(folder.Root, "en", "ledger", "update");
        Directory.CreateDirectory(folder.PathOf(".git/objects"));
        Directory.CreateDirectory(folder.PathOf(".git/refs"));
        File.WriteAllText(folder.PathOf(".git/HEAD"), "ref: refs/heads/main\n");
        Assert.Equal("No problems.\n", CommandRun.In(folder.Root, "en", "check").Out);
    }

    [Fact]
    public void Where_git_cannot_answer_it_is_said_and_stops_nobody_NS275()
    {
        using var folder = TestFolder.Of(Story("2024/05/07-a", "ky", "Мектептеги чоң жыйын"));
        TestSite.AddDefaults(folder);
        CommandRun.In(folder.Root, "en", "ledger", "update");
        File.WriteAllText(folder.PathOf(".git"), "gitdir: /nowhere\n");
        var run = CommandRun.In(folder.Root, "en", "check");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "note NS275: git cannot tell what stood in this record before",
            run.Out,
            StringComparison.Ordinal
        );
    }

    private void TakeOut(string address)
    {
        var path = git.Files.PathOf(AddressLedger.Path);
        var lines = File.ReadAllLines(path);
        var left = lines.Where(line => !line.StartsWith(address + " ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(lines.Length - 1, left.Length);
        File.WriteAllLines(path, left);
    }

    private void AssertFine(params string[] options)
    {
        var run = Run("check", options);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.DoesNotContain("NS27", run.Out, StringComparison.Ordinal);
    }

    private string Head() => git.Git("rev-parse", "HEAD").Output.Trim();

    private void Update()
    {
        var run = CommandRun.In(git.Files.Root, "en", "ledger", "update");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private void Commit(string message)
    {
        git.Git("add", "--all");
        var (code, output) = git.Git("commit", "--no-verify", "--message", message);
        Assert.True(code == 0, output);
    }

    private CommandRun Run(string command, params string[] options) =>
        CommandRun.In(git.Files.Root, "en", [command, "--now", "2026-06-01T00:00:00+06:00", .. options]);
}
