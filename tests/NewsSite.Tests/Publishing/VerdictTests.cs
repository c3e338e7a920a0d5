using NewsSite.Deployment.Delivery;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;
using NewsSite.Tests.Hooks;

namespace NewsSite.Tests.Publishing;

/// <summary>
/// <c>build</c>, <c>check</c>, <c>publish</c>, the hook, the workflow and the deploy give the same answer to «may this be published?»,
/// for every mistake of <see cref="CommonMistakes"/>.
/// </summary>
public sealed class VerdictTests(VerdictTests.Archive archive) : IClassFixture<VerdictTests.Archive>
{
    private const string Now = "2026-06-01T12:00:00+06:00";

    /// <summary>Every sixteenth mistake, or all with <see cref="LongTests"/>: each is tried at every door.</summary>
    public static TheoryData<string> Mistakes =>
        [.. LongTests.Some(CommonMistakes.All, oneIn: 16).Select(mistake => mistake.Name)];

    public static TheoryData<string> Warnings =>
        [
            .. LongTests
                .Some(CommonMistakes.All.Where(mistake => !mistake.Stops), oneIn: 8)
                .Select(mistake => mistake.Name),
        ];

    [Fact]
    public void There_are_enough_of_both_kinds_and_no_name_stands_twice()
    {
        Assert.True(CommonMistakes.All.Count(mistake => mistake.Stops) >= 45);
        Assert.True(CommonMistakes.All.Count(mistake => !mistake.Stops) >= 15);
        Assert.Equal(CommonMistakes.All.Length, CommonMistakes.All.DistinctBy(mistake => mistake.Name).Count());
    }

    [Fact]
    public void The_machines_run_what_people_run_and_none_is_stricter()
    {
        Assert.Equal(
            ["build", "check", "hook 1", "workflow 1", "deploy 1", "deploy 2"],
            Door.All.Select(door => door.Name)
        );
        Assert.All(Door.All, door => Assert.DoesNotContain("--strict", door.Arguments));
        Assert.DoesNotContain(
            "--strict",
            File.ReadAllText(Repository.PathOf("netlify.toml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_archive_without_a_mistake_passes_every_door()
    {
        archive.Restore();
        foreach (var door in Door.All)
        {
            var run = door.Run(archive.Folder, Now);
            Assert.True(run.ExitCode == 0, $"{door.Name}: {run.Out}{run.Error}");
            Assert.DoesNotContain("NS", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_door_gives_the_same_answer(string name)
    {
        var mistake = CommonMistakes.All.Single(mistake => mistake.Name == name);
        archive.Restore();
        mistake.Make(archive.Folder);
        var runs = Door
            .All.DistinctBy(door => string.Join(' ', door.Arguments))
            .Select(door => (door.Name, Run: door.Run(archive.Folder, Now)))
            .ToList();
        Assert.All(
            runs,
            pair =>
                Assert.True(
                    pair.Run.ExitCode == (mistake.Stops ? 1 : 0),
                    $"{pair.Name}: {pair.Run.Out}{pair.Run.Error}"
                )
        );
        using (var site = FreshSite.Build(archive.Source, DateTimeOffset.Parse(Now), IBuildProgress.None))
        {
            // The command «publish», but for its clock, which is always the machine's.
            Assert.Equal(mistake.Stops, !site.MayPublish);
            Assert.Equal(mistake.Stops, site.Problems.Any(problem => problem.Severity == Severity.Error));
        }

        var check = runs.Single(pair => pair.Name == "check").Run;
        Assert.Contains(mistake.Code, check.Out, StringComparison.Ordinal);
        if (mistake.Stops)
        {
            Assert.All(
                runs,
                pair => Assert.Contains(mistake.Code, pair.Run.Out + pair.Run.Error, StringComparison.Ordinal)
            );
        }
    }

    /// <summary>With <c>--strict</c>, both commands are stricter in the same way.</summary>
    [Theory]
    [MemberData(nameof(Warnings))]
    public void Both_commands_are_equally_strict(string name)
    {
        archive.Restore();
        CommonMistakes.All.Single(mistake => mistake.Name == name).Make(archive.Folder);
        var (build, check) = (Strict("build"), Strict("check"));
        Assert.True(build.ExitCode == check.ExitCode, $"{build.Error}\n{check.Out}");

        CommandRun Strict(string command) =>
            CommandRun.In(archive.Folder.Root, "en", command, "--strict", "--now", Now);
    }

    /// <summary>An archive in a git repository, which every row changes and the next one restores.</summary>
    public sealed class Archive : IDisposable
    {
        private readonly GitFolder git = new();

        public Archive()
        {
            git.Files.Add(CommonMistakes.Files);
            git.Files.Add("-- .gitignore --\ndist/\n.cache/\n");
            var update = CommandRun.In(git.Files.Root, "en", "ledger", "update");
            Assert.True(update.ExitCode == 0, update.Error);
            git.Git("add", "--all");
            Assert.Equal(0, git.Git("commit", "--no-verify", "--message", "Архив").ExitCode);
        }

        public TestFolder Folder => git.Files;

        public SourceFolder Source => new(git.Files.Root);

        public void Restore()
        {
            git.Git("reset", "--hard", "--quiet");
            git.Git("clean", "-f", "-d", "--quiet");
        }

        public void Dispose() => git.Dispose();
    }
}
