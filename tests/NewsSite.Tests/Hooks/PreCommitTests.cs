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
    public void A_commit_of_one_file_is_checked_by_itself()
    {
        git.Files.Add(Good);
        Commit("Жаңылык");
        git.Files.Add(Broken).Add("-- README.md --\nТекст\n").Add(Sample.Pair("2024/05/08-b", "Башка"));
        git.Git("add", "content/news/2024/05/08-b");
        Assert.Equal(0, git.Git("commit", "--message", "Бирөө", "--", "content/news/2024/05/08-b").ExitCode);
    }

    [Fact]
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

    [Fact]
    public void A_mistake_in_a_story_somebody_else_wrote_stops_nobody()
    {
        git.Files.Add(Broken);
        Assert.Equal(0, git.Git("add", ".").ExitCode);
        Assert.Equal(0, git.Git("commit", "--no-verify", "--message", "Бузулган").ExitCode);
        git.Files.Add(Sample.Pair("2024/05/08-b", "Башка"));
        var (code, output) = Commit("Башка");
        Assert.True(code == 0, output);
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
