using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Schemas;

/// <summary>The settings of VS Code in the repository name what is there.</summary>
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
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Russian)]
    [InlineData(MessageLanguage.Kyrgyz)]
    public void The_task_finds_place_code_and_text_of_every_problem(MessageLanguage language)
    {
        var place = new SourceLocation("content/news/2024/05/07-a/index.ky.md", 2, 7);
        foreach (var rule in new[] { ContentRules.NoTitle, ContentRules.NoText })
        {
            var line = new Diagnostic(rule, place, []).Format(language);
            var (severity, match) = Assert.Single(Matches(line));
            Assert.Equal(rule.Severity.ToString(), severity, ignoreCase: true);
            Assert.Equal(
                [place.Path, "2", "7", rule.Code, rule.Text.In(language)],
                match.Groups.Values.Skip(1).Select(group => group.Value)
            );
        }
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
            Assert.Contains($" {command} [options]", help.Out, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Severity, Match Match)> Matches(string line) =>
        from task in Read("tasks.json").GetProperty("tasks").EnumerateArray()
        from matcher in task.GetProperty("problemMatcher").EnumerateArray()
        let match = Regex.Match(line, matcher.GetProperty("pattern").GetProperty("regexp").GetString()!)
        where match.Success
        select (matcher.GetProperty("severity").GetString()!, match);

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode", file)), WithComments).RootElement;
}
