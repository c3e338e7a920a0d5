using System.Diagnostics;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>After any failure of a build, the folder holds one complete site: the old one or the new.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly OutputFile Plain = OutputFile.FromText("plain.txt", () => "x");
    private readonly TestFolder folder = new();

    public FaultTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_interrupted_build_says_so_and_leaves_the_site_as_it_was()
    {
        Assert.SkipWhen(IgnoresInterrupts(), "started in the background, where interrupts are ignored");
        folder.Add(DatedStories.Of(40, "Биринчи"));
        Assert.Equal((0, ""), Build());
        var before = folder.Fingerprint("dist");
        folder.Add(DatedStories.Of(400, "Экинчи"));
        using var process = BuildProcess.Start(folder.Root, folder.PathOf("dist"), ("LANG", "ru_RU.UTF-8"));
        while (!Directory.Exists(folder.PathOf(".dist.newssite-next")))
        {
            Assert.False(process.HasExited);
            Thread.Sleep(1);
        }

        // A system call, since the kill command may start only after the build has ended.
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

    /// <summary>
    /// True if interrupts are ignored. Shells set this for background processes, and children inherit it.
    /// </summary>
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

    private (int ExitCode, string Output) Build() => BuildProcess.Run(folder.Root, folder.PathOf("dist"));
}
