using System.Collections.Concurrent;
using System.Diagnostics;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>A killed build leaves exactly the old site or exactly the new one, and the next build succeeds.</summary>
public sealed class KillTests : IDisposable
{
    private const string Staging = ".dist.newssite-next";

    /// <summary>Number of moments of one build's writing to examine.</summary>
    private const int Moments = 20;

    private const int KillsAtAnyMoment = 50;
    private static readonly int KillsWhileWriting = LongTests.Times(usual: 1, whole: 50);
    private readonly Random random = new(20261123);
    private readonly TestFolder folder = new();

    public KillTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// The folder changes during writing, so a build is stopped many times in it before it is killed.
    /// </summary>
    [Fact]
    public void A_build_killed_while_it_writes_leaves_a_whole_site_and_the_next_one_finishes()
    {
        folder.Add(DatedStories.Of(40, "Биринчи"));
        var whole = TimeOfWriting();
        var seen = KillRepeatedly(KillsWhileWriting, process => StopWhileItWrites(process, whole));
        Assert.True(seen > KillsWhileWriting, $"{seen} moments were seen: no build was stopped while it wrote");
    }

    [LongFact]
    public void A_build_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_finishes()
    {
        folder.Add(DatedStories.Of(40, "Биринчи"));
        var started = Stopwatch.GetTimestamp();
        using (var process = Start())
        {
            process.WaitForExit();
        }

        var whole = Stopwatch.GetElapsedTime(started);
        KillRepeatedly(
            KillsAtAnyMoment,
            process =>
            {
                Thread.Sleep(whole * random.NextDouble());
                return [];
            }
        );
    }

    /// <summary>Kills cannot hit the microseconds between two renames, but the system reports every rename.</summary>
    [Fact]
    public void A_site_takes_the_place_of_another_in_one_step()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only on Linux two folders can change places in one step");
        Write("old");
        using var ended = new ManualResetEventSlim();
        var changes = new ConcurrentQueue<string>();
        using var watcher = new FileSystemWatcher(folder.Root) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Renamed += (_, change) => changes.Enqueue($"{change.OldName} becomes {change.Name}");
        watcher.Deleted += (_, change) => changes.Enqueue($"{change.Name} is deleted");
        watcher.Created += (_, change) =>
        {
            if (change.Name == "end")
            {
                ended.Set();
            }
        };
        watcher.EnableRaisingEvents = true;
        Write("new");
        Directory.CreateDirectory(folder.PathOf("end"));
        Assert.True(
            ended.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken),
            "the system tells nothing of folders"
        );
        Assert.Equal(
            [$"{Staging} becomes dist", $"{Staging} is deleted", $"dist becomes {Staging}"],
            changes.Order(StringComparer.Ordinal)
        );
        Assert.Equal("new", folder.Read("dist/a.txt"));
    }

    private void Write(string text)
    {
        var file = OutputFile.FromText("a.txt", () => text);
        Assert.NotNull(new OutputFolder(folder.PathOf("dist")).Write([file], new DiagnosticBag()));
    }

    /// <summary>Kills builds, each followed by one that succeeds. Returns the number of moments examined.</summary>
    /// <param name="run">Runs a build for a while. Returns the states of the folder during that time.</param>
    private int KillRepeatedly(int kills, Func<Process, IReadOnlyList<IReadOnlyList<string>>> run)
    {
        Build("dist");
        var last = folder.Fingerprint("dist");
        var seen = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            // Usually change a few stories, so that the rest is kept; sometimes all.
            folder.Add(DatedStories.Of(kill % 5 == 0 ? 40 : 3, $"Текст {kill}"));
            List<IReadOnlyList<string>> found;
            using (var process = Start())
            {
                found = [.. run(process)];
                process.Kill();
                process.WaitForExit();
            }

            found.Add(folder.Fingerprint("dist"));
            Build("dist");
            var next = folder.Fingerprint("dist");
            Assert.NotEqual(last, next);
            for (var moment = 0; moment < found.Count; moment++)
            {
                AssertWhole(found[moment], last, next, $"kill {kill}, moment {moment}");
            }

            (last, seen) = (next, seen + found.Count);
        }

        Assert.Equal([".cache", "content", "dist", "themes"], Names());
        Build("clean", "--no-cache");
        Assert.Equal(folder.Fingerprint("clean"), last);
        return seen;
    }

    private static void AssertWhole(
        IReadOnlyList<string> found,
        IReadOnlyList<string> last,
        IReadOnlyList<string> next,
        string when
    )
    {
        // Other systems need two renames. The folder is missing between them, and the next build restores the old one.
        var mayBeAway = !OperatingSystem.IsLinux() && found.Count == 0;
        Assert.True(
            mayBeAway || found.SequenceEqual(last) || found.SequenceEqual(next),
            $"{when}: {found.Count} files, of which {found.Intersect(last).Count()} are the old site's "
                + $"({last.Count}) and {found.Intersect(next).Count()} the new one's ({next.Count})"
        );
    }

    private TimeSpan TimeOfWriting()
    {
        using var process = Start();
        AwaitWriting(process);
        var started = Stopwatch.GetTimestamp();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Stops a build repeatedly until it is writing, and leaves it stopped.</summary>
    private List<IReadOnlyList<string>> StopWhileItWrites(Process process, TimeSpan whole)
    {
        AwaitWriting(process);
        var moments = 1 + random.Next(Moments);
        if (!OperatingSystem.IsLinux())
        {
            Thread.Sleep(whole * moments / Moments);
            return [];
        }

        List<IReadOnlyList<string>> seen = [];
        while (seen.Count < moments && PausedProcess.TryStop(process))
        {
            seen.Add(folder.Fingerprint("dist"));
            if (seen.Count < moments)
            {
                PausedProcess.Resume(process);
                Thread.Sleep(whole * random.NextDouble() * 2 / Moments);
            }
        }

        return seen;
    }

    private void AwaitWriting(Process process)
    {
        while (!process.HasExited && !Directory.Exists(folder.PathOf(Staging)))
        {
            Thread.Sleep(1);
        }
    }

    private Process Start() => BuildProcess.Start(folder.Root, folder.PathOf("dist"));

    /// <summary>Builds in this process. Starting another one would test nothing more.</summary>
    private void Build(string output, params string[] options)
    {
        string[] arguments = ["build", "--quiet", "--now", BuildProcess.Now, "--output", output, .. options];
        Assert.Equal(new CommandRun(0, "", ""), CommandRun.In(folder.Root, "", arguments));
    }

    private IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(folder.Root).Select(path => Path.GetFileName(path)).Order();
}
