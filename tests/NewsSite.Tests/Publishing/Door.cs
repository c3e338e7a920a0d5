using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Publishing;

/// <summary>One of the ways content takes to readers: a command as people or machines run it.</summary>
internal sealed partial record Door(string Name, string[] Arguments)
{
    /// <summary>All doors. The commands of machines are read from the files that run them.</summary>
    public static readonly Door[] All =
    [
        new("build", ["build"]),
        new("check", ["check"]),
        In("hook", ".githooks/pre-commit"),
        In("workflow", ".github/workflows/check.yml"),
        .. AllIn("deploy", ".ci/netlify-build"),
    ];

    public CommandRun Run(TestFolder folder, string now) =>
        CommandRun.In(folder.Root, "en", [.. Arguments, "--now", now]);

    private static Door In(string name, string file) => Assert.Single(AllIn(name, file));

    private static IEnumerable<Door> AllIn(string name, string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file.Split('/'))).Replace("\\\n", " ", StringComparison.Ordinal);
        return Command().Matches(text).Select((match, i) => new Door($"{name} {i + 1}", ArgumentsOf(match.Value)));
    }

    /// <summary>Returns the words of a shell command, its variables filled as on the machine.</summary>
    private static string[] ArgumentsOf(string command)
    {
        var filled = command
            .Replace("${since:+--changed-since \"$since\"}", "--changed-since HEAD", StringComparison.Ordinal)
            .Replace("$since", "--changed-since HEAD", StringComparison.Ordinal)
            .Replace("\"$folder\"", ".", StringComparison.Ordinal)
            .Replace("\"$DEPLOY_PRIME_URL\"", "https://preview.example", StringComparison.Ordinal);
        Assert.DoesNotContain("$", filled, StringComparison.Ordinal);
        return filled.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"(?<=(?:\$newssite| --) +)(?:build|check)(?= |$)[^\n;&>]*", RegexOptions.Multiline)]
    private static partial Regex Command();
}
