using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Hooks;

/// <summary>The hook that checks staged changes, in a real repository.</summary>
public sealed class PreCommitTests : IDisposable
{
    private const string Broken = "-- content/news/2024/05/07-a/index.ky.md --\n---\ndate: 2024-05-07\n---\nТекст.\n";
    private static readonly string Good = Sample.Pair("2024/05/07-a", "Жыйын");
    private readonly GitFolder git = new();

    public void Dispose() => git.Dispose();

    [Fact]
    public void A_good_commit_passes_and_a_bad_one_does_not()
    {
        git.RunsProgram = true;
        git.Files.Add(Good);
        Assert.Equal(0, Commit("Жаңылык").ExitCode);

        git.Files.Add(Broken);
        var (code, output) = Commit("Бузулган");
        Assert.Equal(1, code);
        Assert.Contains("NS102", output, StringComparison.Ordinal);
        Assert.Contains("Коммит остановлен", output, StringComparison.Ordinal);
        Assert.Equal("Жаңылык", LastMessage());
    }

    [Fact]
    public void The_text_that_will_be_committed_counts_not_the_one_in_the_folder()
    {
        git.Files.Add(Broken);
        git.Git("add", ".");
        git.Files.Add(Good);
        var (code, output) = git.Git("commit", "--message", "Бузулган");
        Assert.Equal(1, code);
        Assert.Contains("NS102", output, StringComparison.Ordinal);

        git.Git("add", ".");
        git.Files.Add(Broken);
        Assert.Equal(0, git.Git("commit", "--message", "Жакшы").ExitCode);
        Assert.Equal("Жакшы", LastMessage());
        Assert.DoesNotContain(
            "title",
            git.Files.Read("content/news/2024/05/07-a/index.ky.md"),
            StringComparison.Ordinal
        );
        Assert.Equal("M content/news/2024/05/07-a/index.ky.md", git.Git("status", "--short").Output.Trim());
        Assert.Single(git.Git("worktree", "list").Output.Trim().Split('\n'));
    }

    [Fact]
    public void What_the_editor_checked_is_not_checked_again_and_anything_else_is()
    {
        git.Files.Add(Broken);
        git.Git("add", ".");
        var tree = git.Git("write-tree").Output.Trim();
        Assert.Equal(1, git.Git(("NEWSSITE_CHECKED", tree[..^1]), "commit", "--message", "Башка").ExitCode);
        Assert.Equal(0, git.Git(("NEWSSITE_CHECKED", tree), "commit", "--message", "Текшерилген").ExitCode);
        Assert.Equal("Текшерилген", LastMessage());
    }

    [LongFact]
    public void A_commit_of_one_file_is_checked_by_itself()
    {
        // With the index of git commit FILE in its environment.
        git.RunsProgram = true;
        git.Files.Add(Good);
        Commit("Жаңылык");
        git.Files.Add(Broken).Add("-- README.md --\nТекст\n").Add(Sample.Pair("2024/05/08-b", "Башка"));
        git.Git("add", "content/news/2024/05/08-b");
        Assert.Equal(0, git.Git("commit", "--message", "Бирөө", "--", "content/news/2024/05/08-b").ExitCode);
    }

    [LongFact]
    public void Files_with_cyrillic_names_are_found()
    {
        git.Files.Add(
            Sample.Story("2024/05/07-a", "ky", "Жыйын", "attachments: [{file: буйрук ң.txt, title: Буйрук}]")
                + "-- content/news/2024/05/07-a/буйрук ң.txt --\nТекст\n"
        );
        var (code, output) = Commit("Тиркеме");
        Assert.True(code == 0, output);

        File.Delete(git.Files.PathOf("content/news/2024/05/07-a/буйрук ң.txt"));
        (code, output) = Commit("Жоголду");
        Assert.Equal(1, code);
        Assert.Contains("NS121", output, StringComparison.Ordinal);
    }

    /// <summary>It stops the site as well: nothing could be published until it is mended.</summary>
    [Fact]
    public void A_mistake_in_a_story_somebody_else_wrote_stops_everybody_and_is_told_apart()
    {
        git.Files.Add(Broken);
        Assert.Equal(0, git.Git("add", ".").ExitCode);
        Assert.Equal(0, git.Git("commit", "--no-verify", "--message", "Бузулган").ExitCode);
        git.Files.Add(Sample.Pair("2024/05/08-b", "Башка"));
        var (code, output) = Commit("Башка");
        Assert.Equal(1, code);
        Assert.Contains("NS102", output, StringComparison.Ordinal);
        Assert.Contains("Errors in files that this change does not touch: 1", output, StringComparison.Ordinal);

        git.Files.Add(Good);
        Assert.Equal(0, Commit("Оңдолду").ExitCode);
    }

    [Theory]
    [InlineData("## Кантип", "## Кандайча", "NS143")] // a heading that others link to
    [LongInlineData("title: Жыйын", "title: [", "NS05")]
    public void A_change_that_breaks_another_story_is_stopped(string from, string to, string code)
    {
        const string linked = "content/news/2024/05/07-a/index.ky.md";
        git.Files.Add(
            Sample.Story("2024/05/07-a", "ky", "Жыйын", body: "## Кантип\n\nТекст.")
                + Sample.Story("2024/05/08-b", "ky", "Башка", body: "[Кантип](../07-a/index.ky.md#kantip)")
        );
        Assert.Equal(0, Commit("Жаңылык").ExitCode);
        var text = git.Files.Read(linked);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(git.Files.PathOf(linked), text.Replace(from, to, StringComparison.Ordinal));
        var (exit, output) = Commit("Өзгөрдү");
        Assert.Equal(1, exit);
        Assert.Contains(code, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_deleted_with_its_line_of_the_record_is_missed_NS259()
    {
        git.Files.Add(Good + Sample.Story("2024/05/08-b", "ky", "Башка", body: "Өзүнчө текст."));
        var update = CommandRun.In(git.Files.Root, "en", "ledger", "update");
        Assert.True(update.ExitCode == 0, update.Error);
        Assert.Equal(0, Commit("Жаңылык").ExitCode);

        Directory.Delete(git.Files.PathOf("content/news/2024/05/08-b"), recursive: true);
        var ledger = git.Files.Read("content/published.txt").Split('\n').Where(line => !line.Contains("08-b"));
        File.WriteAllText(git.Files.PathOf("content/published.txt"), string.Join('\n', ledger));
        var (code, output) = Commit("Өчүрүлдү");
        Assert.Equal(1, code);
        Assert.Contains("NS259", output, StringComparison.Ordinal);
        Assert.Contains("with \"git checkout HEAD -- content/news/2024/05/08-b\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/news/2024/05/07-a/index.ky.md", "Текст.")]
    [LongInlineData("themes/tiny/assets/a.css", "a { color: red }")]
    public void A_conflict_that_is_not_resolved_stops_it_with_the_names_of_both_sides(string path, string line)
    {
        git.Files.Add(Good);
        Commit("Жаңылык");
        git.Files.Add($"-- {path} --\n<<<<<<< HEAD\n{line}\n=======\n{line}\n>>>>>>> press/may\n");
        var (code, output) = Commit("Бириктирүү");
        Assert.Equal(1, code);
        var problem = Assert.Single(output.Split('\n'), text => text.Contains(" error NS", StringComparison.Ordinal));
        Assert.Contains($"{path}\n  1:1  error NS", output, StringComparison.Ordinal);
        Assert.Contains("\"HEAD\" against \"press/may\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_that_touches_no_content_is_not_checked()
    {
        git.Files.Add(Broken);
        git.Git("add", ".");
        git.Git("commit", "--no-verify", "--message", "Бузулган");
        git.Files.Add("-- README.md --\nТекст\n");
        Assert.DoesNotContain("NS", Commit("README").Output, StringComparison.Ordinal);
        Assert.Equal("README", LastMessage());
    }

    private (int ExitCode, string Output) Commit(string message)
    {
        git.Git("add", "--all");
        return git.Git("commit", "--message", message);
    }

    private string LastMessage() => git.Git("log", "-1", "--format=%s").Output.Trim();
}
