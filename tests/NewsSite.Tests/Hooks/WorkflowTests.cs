using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Hooks;

/// <summary>The parts of the program that machines run: the workflows of GitHub Actions and the hook.</summary>
public partial class WorkflowTests
{
    public static TheoryData<string> Workflows =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf(".github", "workflows"))
                .Select(file => $".github/workflows/{Path.GetFileName(file)}"),
        ];

    public static TheoryData<string> Files => [.. Workflows.Select(row => row.Data), ".githooks/pre-commit"];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_runs_commands_with_options_there_are(string file)
    {
        using var folder = new TestFolder();
        var text = File.ReadAllText(Repository.PathOf(file.Split('/'))).Replace("\\\n", " ", StringComparison.Ordinal);
        var runs = Run().Matches(text).ToList();
        foreach (var run in runs)
        {
            var help = CommandRun.In(folder.Root, "", run.Groups["command"].Value, "--help").Out;
            Assert.Contains($" {run.Groups["command"].Value} [options]", help, StringComparison.Ordinal);
            Assert.All(
                Option().Matches(run.Groups["rest"].Value),
                option => Assert.Contains(option.Value, help, StringComparison.Ordinal)
            );
        }

        Assert.True(runs.Count > 0 || file != ".github/workflows/check.yml" && file != ".githooks/pre-commit", file);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_is_yaml_and_asks_for_no_more_rights_than_it_needs(string file)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMapping(File.ReadAllText(Repository.PathOf(file.Split('/'))), file, 0, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Contains(map!.Entries, entry => entry.Key.Value == "permissions");
    }

    [GeneratedRegex(@"(?:src/NewsSite(?: -c Release)? -- +|\$newssite )(?<command>[a-z]+)(?<rest>[^\n]*)")]
    private static partial Regex Run();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex Option();
}
