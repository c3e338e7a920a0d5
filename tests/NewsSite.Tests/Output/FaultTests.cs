using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>Whatever becomes of a build, the folder holds one complete site: the old one or the new.</summary>
public sealed class FaultTests : IDisposable
{
    private const int Kills = 50;
    private static readonly OutputFile Plain = OutputFile.FromText("plain.txt", () => "x");
    private readonly TestFolder folder = new();

    public FaultTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_finishes()
    {
        AddStories(count: 40, "Биринчи");
        var started = Stopwatch.GetTimestamp();
        Assert.Equal((0, ""), Build());
        var whole = Stopwatch.GetElapsedTime(started);
        var last = folder.Fingerprint("dist");
        var random = new Random(20261123);
        for (var kill = 0; kill < Kills; kill++)
        {
            // A few of them, so that the rest is kept; all of them now and then.
            AddStories(kill % 5 == 0 ? 40 : 3, $"Текст {kill}");
            using (var process = BuildProcess.Start(folder.Root, folder.PathOf("dist")))
            {
                Thread.Sleep(whole * random.NextDouble());
                process.Kill();
                process.WaitForExit();
            }

            var found = folder.Fingerprint("dist");
            Assert.Equal((0, ""), Build());
            var next = folder.Fingerprint("dist");

            // Between two renames there is no folder for a moment; the next build puts the old one back before anything.
            Assert.True(found.Count == 0 || found.SequenceEqual(last) || found.SequenceEqual(next), $"kill {kill}");
            Assert.NotEqual(last, next);
            last = next;
        }

        Assert.Equal([".cache", "content", "dist", "themes"], Names());
    }

    [Fact]
    public void An_interrupted_build_says_so_and_leaves_the_site_as_it_was()
    {
        Assert.SkipWhen(IgnoresInterrupts(), "started in the background, where interrupts are ignored");
        AddStories(count: 40, "Биринчи");
        Assert.Equal((0, ""), Build());
        var before = folder.Fingerprint("dist");
        AddStories(count: 2000, "Экинчи");
        using var process = BuildProcess.Start(folder.Root, folder.PathOf("dist"), ("LANG", "ru_RU.UTF-8"));
        while (!Directory.Exists(folder.PathOf(".dist.newssite-next")))
        {
            Assert.False(process.HasExited);
            Thread.Sleep(1);
        }

        // By a call, not by the command: until that has started on a busy machine, the build may be over.
        Assert.Equal(0, kill(process.Id, Interrupt));
        Assert.Contains("Прервано.", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(before, folder.Fingerprint("dist"));
    }

    [Fact]
    public void A_second_build_of_a_folder_says_that_the_first_is_not_done()
    {
        var diagnostics = new DiagnosticBag();
        var output = new OutputFolder(folder.PathOf("dist"));
        var second = new DiagnosticBag();
        var file = new OutputFile(
            "a.txt",
            _ => Assert.Null(new OutputFolder(folder.PathOf("dist")).Write([Plain], second))
        );
        Assert.NotNull(output.Write([file], diagnostics));
        Assert.Empty(diagnostics.ToSorted());
        Assert.Contains(
            "error NS005: another build is writing this folder",
            Assert.Single(second.ToSorted()).ToString()
        );
        Assert.NotNull(output.Write([Plain], diagnostics));
    }

    [Fact]
    public void A_claim_that_a_killed_build_left_stops_nobody()
    {
        folder.Add("-- .dist.newssite-claim --\n");
        Assert.NotNull(new OutputFolder(folder.PathOf("dist")).Write([Plain], new DiagnosticBag()));
        Assert.False(File.Exists(folder.PathOf(".dist.newssite-claim")));
    }

    [Fact]
    public void A_full_disk_leaves_the_site_as_it_was()
    {
        var disk = folder.PathOf("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0,
            "this user may not mount a small disk"
        );
        try
        {
            var output = new OutputFolder(Path.Combine(disk, "dist"));
            Assert.NotNull(output.Write([OutputFile.FromText("a.txt", () => "old")], new DiagnosticBag()));
            var before = folder.Fingerprint("disk");
            var diagnostics = new DiagnosticBag();
            var large = OutputFile.FromText("b.txt", () => new string('x', 2_000_000));
            Assert.Null(output.Write([large], diagnostics));
            var problem = Assert.Single(diagnostics.ToSorted()).ToString();
            Assert.Contains("error NS004: the site cannot be written: ", problem, StringComparison.Ordinal);
            Assert.Contains("the folder is as it was", problem, StringComparison.Ordinal);
            Assert.Equal(before, folder.Fingerprint("disk"));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    private const int Interrupt = 2; // SIGINT

    /// <summary>A shell lets what it starts with <c>&amp;</c> ignore interrupts, and that is handed down.</summary>
    private static bool IgnoresInterrupts() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            is var line
        && (Convert.ToUInt64(line[7..].Trim(), 16) & (1UL << (Interrupt - 1))) != 0;
#pragma warning disable IDE1006 // The system's name.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
#pragma warning restore IDE1006

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private (int ExitCode, string Said) Build() => BuildProcess.Run(folder.Root, folder.PathOf("dist"));

    private void AddStories(int count, string text)
    {
        var stories = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var day = new DateOnly(2020, 1, 1).AddDays(i).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
            stories.Append(
                CultureInfo.InvariantCulture,
                $"""
                -- content/news/{day}-kabar/index.ky.md --
                ---
                title: Кабар {i}
                date: {day.Replace('/', '-')}
                ---
                {text}.

                """
            );
        }

        folder.Add(stories.ToString());
    }

    private IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(folder.Root).Select(path => Path.GetFileName(path)).Order();
}
