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
    public void A_workflow_is_yaml_and_each_job_asks_for_the_rights_it_needs(string file)
    {
        var workflow = Read(file);
        Assert.Empty(Assert.IsType<YamlMapping>(ValueOf(workflow, "permissions")).Entries);
        foreach (var job in Assert.IsType<YamlMapping>(ValueOf(workflow, "jobs")).Entries)
        {
            var rights = Assert.IsType<YamlMapping>(ValueOf(Assert.IsType<YamlMapping>(job.Value), "permissions"));
            var writes = rights.Entries.Where(right => ((YamlScalar)right.Value).Value == "write").ToList();
            // Only the job that puts addresses on record commits something, and only the one after the build of a release
            // publishes it.
            Assert.True(writes.Count == 0 || job.Key.Value is "record" or "publish", job.Key.Value);
        }
    }

    [Fact]
    public void The_job_that_publishes_a_release_runs_nothing_of_the_repository()
    {
        var text = File.ReadAllText(Repository.PathOf(".github", "workflows", "release.yml"));
        var (build, publish) = (
            text[..text.IndexOf("  publish:", StringComparison.Ordinal)],
            text[text.IndexOf("  publish:", StringComparison.Ordinal)..]
        );
        Assert.Equal([".ci/release"], Regex.Matches(build, "run: (.*)").Select(match => match.Groups[1].Value));
        Assert.Contains("persist-credentials: false", build, StringComparison.Ordinal);
        Assert.DoesNotContain("checkout", publish, StringComparison.Ordinal);
        Assert.DoesNotContain(".ci/", publish, StringComparison.Ordinal);
        Assert.True(
            publish.IndexOf("sha256sum --check", StringComparison.Ordinal)
                < publish.IndexOf("gh release create", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Dependabot_asks_about_every_kind_of_package()
    {
        var updates = Assert.IsType<YamlSequence>(ValueOf(Read(".github/dependabot.yml"), "updates"));
        var folders = updates
            .Items.Cast<YamlMapping>()
            .ToLookup(
                update => ((YamlScalar)ValueOf(update, "package-ecosystem")!).Value,
                update => ((YamlSequence)ValueOf(update, "directories")!).Items.Select(item => ((YamlScalar)item).Value)
            );
        Assert.Equal(["/src/*", "/tests/*"], folders["nuget"].Single());
        var npm = Directory
            .EnumerateFiles(Repository.PathOf("src"), "package-lock.json", SearchOption.AllDirectories)
            .Append(Repository.PathOf(".ci", "npm", "package-lock.json"))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file =>
                "/" + Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/')
            );
        Assert.Equal(npm.Order(StringComparer.Ordinal), folders["npm"].Single().Order(StringComparer.Ordinal));
        var actions = Directory
            .EnumerateDirectories(Repository.PathOf(".github", "actions"))
            .Select(folder => $"/.github/actions/{Path.GetFileName(folder)}")
            .Prepend("/");
        Assert.Equal(actions, folders["github-actions"].Single());
    }

    [Fact]
    public void Actions_of_others_are_pinned_by_their_commit()
    {
        var files = Directory.GetFiles(Repository.PathOf(".github"), "*.yml", SearchOption.AllDirectories);
        var uses = files.SelectMany(file => Uses().Matches(File.ReadAllText(file))).ToList();
        Assert.True(uses.Count >= 4);
        Assert.All(
            uses,
            use => Assert.Matches(@"^(\./[a-z/.]+|[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9.]+)$", use.Groups[1].Value)
        );
    }

    /// <summary>
    /// A global.json would have to lie in the root, which holds other things only; no hidden file takes its place. So what
    /// machines run names the version itself.
    /// </summary>
    [Fact]
    public void All_machines_build_with_one_version_of_the_SDK()
    {
        var netlify = File.ReadAllText(Repository.PathOf(".ci", "netlify-build"));
        var sdk = Regex.Match(netlify, @"^sdk=(10\.0\.[0-9]{3})$", RegexOptions.Multiline).Groups[1].Value;
        Assert.NotEqual("", sdk);
        Assert.Contains("""if ! dotnet --list-sdks 2>/dev/null | grep -qF "$sdk "; then""", netlify);
        var others = Directory
            .GetFiles(Repository.PathOf(".github"), "*.yml", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"dotnet-version: (.*)"))
            .Select(match => match.Groups[1].Value.Trim())
            .ToList();
        Assert.True(others.Count >= 2);
        Assert.All(others, version => Assert.Equal(sdk, version));
    }

    [Fact]
    public void Downloads_are_checked_and_packages_are_locked()
    {
        var netlify = File.ReadAllText(Repository.PathOf(".ci", "netlify-build"));
        Assert.Equal(Regex.Count(netlify, "curl "), Regex.Count(netlify, "sha512sum --check"));
        Assert.Contains("--locked-mode", netlify, StringComparison.Ordinal);
        var run = File.ReadAllText(Repository.PathOf(".ci", "run"));
        Assert.Contains("dotnet restore --locked-mode", run, StringComparison.Ordinal);
        Assert.Contains("npm ci ", run, StringComparison.Ordinal);
        Assert.DoesNotContain("npm install ", run, StringComparison.Ordinal);
        string[] projects =
        [
            .. new[] { "src", "tests" }.SelectMany(root =>
                Directory.EnumerateFiles(Repository.PathOf(root), "*.csproj", SearchOption.AllDirectories)
            ),
        ];
        Assert.True(projects.Length >= 8);
        Assert.All(
            projects,
            project =>
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project)
        );
    }

    private static YamlMapping Read(string file)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMapping(File.ReadAllText(Repository.PathOf(file.Split('/'))), file, 0, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return map!;
    }

    private static YamlNode? ValueOf(YamlMapping mapping, string key) =>
        mapping.Entries.SingleOrDefault(entry => entry.Key.Value == key).Value;

    [GeneratedRegex(@"uses: (.+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"(?:src/NewsSite(?: -c Release)? -- +|\$newssite )(?<command>[a-z]+)(?<rest>[^\n]*)")]
    private static partial Regex Run();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex Option();
}
