using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary><c>check</c> and <c>explain</c> on the command line.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Now = "2026-06-01T00:00:00+06:00";
    private readonly TestFolder folder = new();

    public CheckCommandTests()
    {
        folder.Add(
            Sample.Story("2024/05/07-a", "ky", "Жыйын")
                + Sample.Story("2024/05/07-a", "ru", "Встреча в школе")
                + Sample.Story("2024/05/08-b", "ru", "Черновик", "draft: true")
        );
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Check_shows_problems_by_file_counts_them_and_says_where_to_read_more()
    {
        var run = Run("check");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            content/news/2024/05/07-a/index.ky.md
              2:8  warning NS321: the title has only 5 characters; say what happened, so that it can be told from others in a list

            Errors: 0, warnings: 1, notes: 0.
            To learn what a message means and how to mend it: newssite explain NS321

            """.ReplaceLineEndings("\n"),
            run.Out
        );
    }

    [Fact]
    public void Check_writes_nothing()
    {
        var before = folder.Fingerprint();
        Run("check");
        Assert.Equal(before, folder.Fingerprint());
    }

    [Fact]
    public void Check_of_a_site_without_problems_says_so()
    {
        folder.Add(Sample.Story("2024/05/07-a", "ky", "Мектептеги жыйын"));
        Assert.Equal((0, "No problems.\n"), (Run("check").ExitCode, Run("check").Out));
    }

    [Fact]
    public void Warnings_fail_a_strict_check_and_errors_every_one()
    {
        Assert.Equal(1, Run("check", "--strict").ExitCode);
        folder.Add(Sample.Story("2024/05/09-c", "ky", "Мектептеги жыйын", body: "[а](/nowhere/)"));
        Assert.Equal(1, Run("check").ExitCode);
    }

    [Fact]
    public void Drafts_are_checked_when_asked_for()
    {
        Assert.DoesNotContain("08-b", Run("check").Out, StringComparison.Ordinal);
        Assert.Contains("08-b", Run("check", "--drafts").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheduled_story_is_checked_before_its_day()
    {
        folder.Add(Sample.Story("2030/01/01-v", "ky", "Кийин", body: "[а](/nowhere/)"));
        var run = Run("check");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "5:1  warning NS260: from 2030-01-01 00:00 on, this would keep the whole site from being built: the link "
                + "\"/nowhere/\" leads nowhere (NS141)",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_check_of_a_folder_without_a_site_says_what_a_build_would()
    {
        using var empty = new TestFolder();
        var run = CommandRun.In(empty.Root, "", "check");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NS020", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_is_wrong_usage() => Assert.Equal(2, Run("check", "--format", "xml").ExitCode);

    [Theory]
    [InlineData("en", "What it means", "The title is one short word or two.")]
    [InlineData("ru", "Что это значит", "Заголовок состоит из одного-двух коротких слов.")]
    [InlineData("ky", "Бул эмнени билдирет", "Аталыш бир-эки кыска сөздөн гана турат.")]
    public void Explain_tells_meaning_reason_and_example_in_each_language(string language, string heading, string means)
    {
        var run = CommandRun.In(folder.Root, "", "explain", "ns321", "--messages", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"\n{heading}\n  {means}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  title: Жыйын\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("checks: {NS321: off}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_of_a_protecting_error_that_it_stays() =>
        Assert.Contains(
            "cannot be switched off",
            CommandRun.In(folder.Root, "", "explain", "NS141").Out,
            StringComparison.Ordinal
        );

    [Fact]
    public void Explain_of_a_mistyped_code_names_the_nearest()
    {
        var run = CommandRun.In(folder.Root, "", "explain", "NS32O");
        Assert.Equal((2, "There is no message \"NS32O\"; did you mean \"NS320\"?\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Explain_without_a_code_lists_them_all()
    {
        var run = CommandRun.In(folder.Root, "", "explain");
        Assert.Equal(0, run.ExitCode);
        foreach (var rule in NewsSite.Generator.Core.Diagnostics.RuleTable.All)
        {
            Assert.Contains(rule.Code, run.Out, StringComparison.Ordinal);
        }
    }

    private CommandRun Run(string command, params string[] arguments) =>
        CommandRun.In(folder.Root, "", [command, "--now", Now, .. arguments]);
}
