using System.Diagnostics;
using System.Text.Json;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary><c>check --format</c> and <c>check --changed-since</c>.</summary>
public sealed class CheckFormatTests : IDisposable
{
    private readonly TestFolder folder = new();

    public CheckFormatTests()
    {
        folder.Add(
            Sample.Story("2024/05/07-a", "ky", "Мектептеги жыйын", body: "Сынакка 80% келди.")
                + Sample.Story("2024/05/07-a", "ru", "Встреча в школе", body: "На экзамен пришли 90 %.")
                + Sample.Story("2024/05/08-b", "ky", "Жыйын")
                + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nТекст.\n"
        );
        TestSite.AddDefaults(folder);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Json_is_for_other_programs()
    {
        var json = JsonDocument.Parse(Run("json").Out).RootElement;
        Assert.Equal((0, 3, 0), (Int(json, "errors"), Int(json, "warnings"), Int(json, "notes")));
        var problem = json.GetProperty("problems")[0];
        Assert.Equal("NS301", problem.GetProperty("code").GetString());
        Assert.Equal("warning", problem.GetProperty("severity").GetString());
        Assert.StartsWith(
            "the percentages of the versions differ",
            problem.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "content/news/2024/05/07-a/index.ky.md",
            problem.GetProperty("place").GetProperty("path").GetString()
        );
        Assert.Equal((5, 9), (Int(problem.GetProperty("place"), "line"), Int(problem.GetProperty("place"), "column")));
        var related = Assert.Single(problem.GetProperty("related").EnumerateArray());
        Assert.Equal("content/news/2024/05/07-a/index.ru.md", related.GetProperty("path").GetString());
        Assert.Equal((5, 19), (Int(related, "line"), Int(related, "column")));
    }

    [Fact]
    public void GitHub_gets_a_command_a_line_with_its_marks_escaped()
    {
        var lines = Run("github").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Equal(
            "::warning file=content/news/2024/05/07-a/index.ky.md,line=5,col=9,title=NS301::the percentages of the versions "
                + "differ: ky says 80%25, ru says 90 %25 (content/news/2024/05/07-a/index.ru.md:5:19); mend the one that is wrong",
            lines[0]
        );
    }

    [Fact]
    public void GitHub_gets_errors_as_errors_and_notes_as_notices()
    {
        folder.Add(
            "-- content/news/2024/05/09-c/index.ky.md --\n---\ntitle: Мектептеги жыйын\ndate: 2024-05-09\n---\n[а](/a,b:c/)\n"
        );
        File.AppendAllText(folder.PathOf("content/site.yaml"), "checks: {NS301: note}\n");
        var output = Run("github").Out;
        Assert.Contains(
            "::notice file=content/news/2024/05/07-a/index.ky.md,line=5,col=9,title=NS301::",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "::error file=content/news/2024/05/09-c/index.ky.md,line=5,col=1,title=NS141::",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sarif_names_rules_with_help_levels_and_places()
    {
        var run = JsonDocument.Parse(Run("sarif").Out).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["NS301", "NS321"], rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Contains("80", rules[0].GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        var result = run.GetProperty("results")[0];
        Assert.Equal(
            ("NS301", 0, "warning"),
            (
                result.GetProperty("ruleId").GetString(),
                Int(result, "ruleIndex"),
                result.GetProperty("level").GetString()
            )
        );
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(
            "content/news/2024/05/07-a/index.ky.md",
            place.GetProperty("artifactLocation").GetProperty("uri").GetString()
        );
        Assert.Equal(
            (5, 9),
            (Int(place.GetProperty("region"), "startLine"), Int(place.GetProperty("region"), "startColumn"))
        );
        Assert.Equal(1, result.GetProperty("relatedLocations").GetArrayLength());
    }

    [Fact]
    public void Sarif_addresses_are_encoded_and_a_whole_file_has_no_region()
    {
        folder.Add("-- content/news/2024/05/ЖЫЙЫН 1/index.ky.md --\nx\n");
        var results = JsonDocument.Parse(Run("sarif").Out).RootElement.GetProperty("runs")[0].GetProperty("results");
        var place = results
            .EnumerateArray()
            .First(result => result.GetProperty("ruleId").GetString() == "NS112")
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.Equal("content/news/2024/05/%D0%96%D0%AB%D0%99%D0%AB%D0%9D%201", uri);
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Fact]
    public void Other_tools_get_paths_from_the_root_of_the_repository()
    {
        using var outer = new TestFolder();
        Git(outer.Root, "init", "-q");
        CopyTo(outer.PathOf("сайт"));
        var run = CommandRun.In(outer.PathOf("сайт"), "", "check", "--format", "github");
        Assert.StartsWith(
            "::warning file=сайт/content/news/2024/05/07-a/index.ky.md,line=5",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Changed_since_shows_only_stories_touched()
    {
        Commit();
        Assert.Equal("No problems.\n", Changed("HEAD").Out);
        File.AppendAllText(folder.PathOf("content/news/2024/05/07-a/index.ru.md"), "\nДагы.\n");
        Assert.Equal(["NS301"], CodesOf(Changed("HEAD")));
    }

    [Fact]
    public void A_document_a_new_file_and_a_deleted_one_touch_their_story()
    {
        Commit();
        folder.Add("-- content/news/2024/05/08-b/сүрөт.pdf --\nx\n");
        Assert.Contains("NS321", CodesOf(Changed("HEAD")));
        File.Delete(folder.PathOf("content/news/2024/05/08-b/сүрөт.pdf"));
        File.Delete(folder.PathOf("content/news/2024/05/07-a/index.ru.md"));
        folder.Add("-- content/news/2024/05/07-a/index.ky.md --\n---\ntitle: Жый\ndate: 2024-05-07\n---\nТекст.\n");
        Assert.Equal(["NS321"], CodesOf(Changed("HEAD")));
    }

    [Fact]
    public void What_is_in_no_story_is_always_shown()
    {
        Commit();
        File.AppendAllText(folder.PathOf("content/site.yaml"), "lates: 5\n");
        Commit();
        Assert.Equal(["NS066"], CodesOf(Changed("HEAD")));
    }

    /// <summary>It stops the site whatever changed.</summary>
    [Fact]
    public void An_error_elsewhere_fails_the_check_of_what_changed_and_is_told_apart()
    {
        folder.Add(Sample.Story("2024/05/09-c", "ky", "Мектептеги жыйын", body: "[а](/nowhere/)"));
        Commit();
        var run = Changed("HEAD");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NS141", run.Out, StringComparison.Ordinal);
        Assert.Contains("Errors in files that this change does not touch: 1.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-revision")]
    [InlineData("--output=x")]
    public void A_revision_that_is_not_there_is_said_and_nothing_else(string revision)
    {
        Commit();
        var run = CommandRun.In(folder.Root, "", "check", "--changed-since=" + revision);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"git cannot tell what changed since \"{revision}\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_no_repository_is_said()
    {
        var run = Changed("HEAD");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("git cannot tell", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Run(string format) => CommandRun.In(folder.Root, "", "check", "--format", format);

    private CommandRun Changed(string revision) => CommandRun.In(folder.Root, "", "check", "--changed-since", revision);

    private static IEnumerable<string?> CodesOf(CommandRun run) =>
        System
            .Text.RegularExpressions.Regex.Matches(run.Out, "(?m)^  .*(NS[0-9]{3}):")
            .Select(match => match.Groups[1].Value);

    private void Commit()
    {
        Git(folder.Root, "init", "-q");
        Git(folder.Root, "add", "-A");
        Git(folder.Root, "-c", "user.name=a", "-c", "user.email=a@a.example", "commit", "-qm", "а");
    }

    private void CopyTo(string target)
    {
        foreach (var file in Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
