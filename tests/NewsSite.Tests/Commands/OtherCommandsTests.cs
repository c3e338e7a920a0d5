using System.Text.Json;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary><c>list</c>, <c>clean</c>, <c>--help</c>, <c>--version</c>.</summary>
public sealed class OtherCommandsTests : IDisposable
{
    private const string Now = "2026-06-01T00:00:00+06:00";
    private readonly TestFolder folder = new();

    public OtherCommandsTests()
    {
        folder.Add(
            Sample.Story("2024/05/07-a", "ky", "Жыйын")
                + Sample.Story("2024/05/07-a", "ru", "Встреча", "draft: true")
                + Sample.Story("2024/05/08-b", "ru", "Черновик", "draft: true")
                + Sample.Story("2030/01/01-v", "ky", "Кийин")
        );
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void List_shows_every_story_with_date_languages_and_state()
    {
        var run = Run("list", "--now", Now);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("20", StringComparison.Ordinal))
            .Select(line =>
                string.Join(" | ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()))
            );
        Assert.Equal(
            [
                "2030-01-01 00:00 | ky | scheduled | 2030/01/01-v",
                "2024-05-08 00:00 | (ru) | draft | 2024/05/08-b",
                "2024-05-07 00:00 | ky (ru) | published | 2024/05/07-a",
            ],
            lines.Select(line => line.Replace(" │ ", " | ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void List_speaks_the_language_asked_for() =>
        Assert.Contains("черновик", Run("list", "--now", Now, "--messages", "ru").Out, StringComparison.Ordinal);

    [Fact]
    public void List_as_json_is_for_other_programs()
    {
        var stories = JsonDocument.Parse(Run("list", "--json", "--now", Now).Out).RootElement;
        Assert.Equal(3, stories.GetArrayLength());
        var story = stories[2];
        Assert.Equal("2024/05/07-a", story.GetProperty("story").GetString());
        Assert.Equal("2024-05-07T00:00:00+06:00", story.GetProperty("date").GetString());
        Assert.Equal("published", story.GetProperty("state").GetString());
        Assert.Equal(["ky", "ru"], story.GetProperty("languages").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal(["ru"], story.GetProperty("drafts").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal("Встреча", story.GetProperty("titles").GetProperty("ru").GetString());
    }

    [Fact]
    public void List_tells_problems_and_lists_the_rest()
    {
        folder.Add("-- content/news/2024/05/09-g/index.ky.md --\nТекст.\n");
        var run = Run("list", "--now", Now);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NS100", run.Error, StringComparison.Ordinal);
        Assert.Contains("2024/05/07-a", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_deletes_what_a_build_made_and_nothing_else()
    {
        Assert.Equal(0, Run("build", "--now", Now).ExitCode);
        folder.Add("-- dist/ky/mine.txt --\nменики\n");
        var run = Run("clean");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^Deleted files: \d\d+\n$", run.Out);
        Assert.Equal("ky/mine.txt", Assert.Single(folder.Fingerprint("dist")).Split(' ')[0]);
        Assert.Equal("меники\n", folder.Read("dist/ky/mine.txt"));
    }

    [Fact]
    public void Clean_refuses_a_folder_no_build_made()
    {
        folder.Add("-- dist/mine.txt --\nменики\n");
        var run = Run("clean");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "error NS001: this folder is not empty and was not made by a build",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("меники\n", folder.Read("dist/mine.txt"));
    }

    [Fact]
    public void Clean_of_nothing_is_fine()
    {
        var run = Run("clean");
        Assert.Equal((0, "Deleted files: 0\n"), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("--help", "build")]
    [InlineData("--help", "clean")]
    [InlineData("--help", "list")]
    [InlineData("--help", "--messages")]
    public void Help_names_the_commands(string option, string named)
    {
        var run = Run(option);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(named, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--source")]
    [InlineData("--output")]
    [InlineData("--base-url")]
    [InlineData("--now")]
    [InlineData("--drafts")]
    [InlineData("--future")]
    [InlineData("--strict")]
    [InlineData("--timings")]
    [InlineData("--quiet")]
    public void Help_of_build_names_its_options(string option)
    {
        var run = Run("build", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(option, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_a_version_and_names_no_commit()
    {
        // The version may not include the commit: every commit of an article would change the program and discard its
        // cache.
        var run = Run("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+$", run.Out.Trim());
    }

    [Theory]
    [InlineData("bulid")]
    [InlineData("")]
    public void An_unknown_command_ends_with_2(string command)
    {
        var run = Run(command.Length == 0 ? [] : [command]);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.In(folder.Root, "", arguments);
}
