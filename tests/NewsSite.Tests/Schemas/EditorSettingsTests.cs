using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Schemas;

/// <summary>The repository's settings for VS Code refer to existing files and commands.</summary>
public class EditorSettingsTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void Schemas_and_the_files_they_are_for_exist()
    {
        var schemas = Read("settings.json").GetProperty("yaml.schemas").EnumerateObject().ToList();
        Assert.NotEmpty(schemas);
        Assert.All(schemas, schema => Assert.True(File.Exists(Repository.PathOf(schema.Name)), schema.Name));
        Assert.All(
            schemas,
            schema => Assert.True(File.Exists(Repository.PathOf(schema.Value.GetString()!)), schema.Name)
        );
    }

    [Theory]
    [InlineData("en", "the article has no title; add \"title:\"")]
    [InlineData("ky", "макаланын аталышы жок; \"title:\" кошуңуз")]
    public void The_task_finds_place_code_and_text_of_every_problem(string language, string text)
    {
        using var folder = TestFolder.Of(Sample.Article("date: 2024-05-07\nsumary: Кыскача"));
        TestSite.AddDefaults(folder);
        var task = Read("tasks.json").GetProperty("tasks")[0];
        var arguments = ArgumentsOf(task);
        var run = CommandRun.In(folder.Root, language, [.. arguments]);
        var pattern = task.GetProperty("problemMatcher").GetProperty("pattern");
        var matches = run
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Regex.Match(line, pattern.GetProperty("regexp").GetString()!))
            .ToList();
        Assert.All(matches, match => Assert.True(match.Success));
        string Part(Match match, string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
        string[] parts = ["severity", "file", "line", "column", "code", "message"];
        Assert.Contains(
            $"error {Sample.TheArticle} 2 1 NS102 {text}",
            matches.Select(match => string.Join(' ', parts.Select(name => Part(match, name))))
        );
        Assert.Contains(matches, match => Part(match, "severity") == "warning");
    }

    [Fact]
    public void Tasks_run_commands_there_are()
    {
        using var folder = new TestFolder();
        foreach (var task in Read("tasks.json").GetProperty("tasks").EnumerateArray())
        {
            var arguments = task.GetProperty("args")
                .EnumerateArray()
                .Select(argument => argument.GetString()!)
                .ToList();
            var command = arguments.SkipWhile(argument => argument != "--").Skip(1).First();
            var help = CommandRun.In(folder.Root, "", command, "--help");
            Assert.Matches($@" {command} (\S+ )?\[options\]", help.Out);
        }
    }

    [Fact]
    public void The_task_of_a_new_story_asks_for_its_title()
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        var tasks = Read("tasks.json");
        const string question = "${input:title}";
        Assert.Single(
            tasks.GetProperty("inputs").EnumerateArray(),
            input => input.GetProperty("id").GetString() == "title"
        );
        var task = tasks
            .GetProperty("tasks")
            .EnumerateArray()
            .Single(task => ArgumentsOf(task).Contains(question, StringComparer.Ordinal));
        var arguments = ArgumentsOf(task)
            .Select(argument => argument == question ? "Жаңы \"мектеп\" ачылды" : argument);
        var run = CommandRun.In(folder.Root, "ky", [.. arguments]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Single(
            Directory.EnumerateFiles(folder.PathOf("content/news"), "index.ky.md", SearchOption.AllDirectories)
        );
    }

    /// <summary>Returns the arguments of this program, which follow <c>--</c>.</summary>
    private static IEnumerable<string> ArgumentsOf(JsonElement task) =>
        task.GetProperty("args")
            .EnumerateArray()
            .Select(argument => argument.GetString()!)
            .SkipWhile(argument => argument != "--")
            .Skip(1);

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode", file)), WithComments).RootElement;
}
