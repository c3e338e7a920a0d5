using System.Diagnostics;

namespace NewsSite.Benchmarks;

/// <summary>
/// Builds archives of growing size, each in a process of its own: clean, unchanged, and with one text changed. Prints
/// the stages of each build, its peak memory, and the growth of time and memory from size to size.
/// </summary>
internal static class SiteBenchmark
{
    private const string Now = "2026-06-01T00:00:00+06:00";

    /// <returns>The exit code of the first failed build, or 0.</returns>
    public static int Run(IReadOnlyList<int> sizes)
    {
        var corpus = new Corpus(Corpus.FindRepository());
        Measured? last = null;
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("newssite-benchmark-").FullName;
            try
            {
                corpus.Write(folder, size);
                Console.WriteLine($"\n{size} stories in two languages");
                var measured = Build(folder);
                if (measured.ExitCode != 0)
                {
                    return measured.ExitCode;
                }

                var growth = last is null
                    ? ""
                    : $"; {measured.Seconds / last.Seconds:0.00} times the time, {measured.Megabytes / last.Megabytes:0.00} times the memory of the size before";
                Console.WriteLine($"{measured.Seconds:0.00} s, at most {measured.Megabytes:0} MB{growth}");
                Repeat(folder, "nothing changed", measured);
                File.AppendAllText(AnyArticle(folder), "\n\nКошумча.\n");
                Repeat(folder, "one text changed", measured);
                last = measured;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static void Repeat(string folder, string after, Measured first)
    {
        Console.WriteLine($"\nagain, {after}");
        var again = Build(folder);
        Console.WriteLine(
            $"{again.Seconds:0.00} s, {again.Seconds / first.Seconds:0.00} of the first; at most {again.Megabytes:0} MB"
        );
    }

    private static string AnyArticle(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "content", "news"), "index.ky.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();

    private static Measured Build(string folder)
    {
        // Builds do not trust the time stamps of very recent files.
        Thread.Sleep(TimeSpan.FromSeconds(2.5));
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "newssite.dll"),
                "build",
                "--timings",
                "--source",
                folder,
                "--output",
                Path.Combine(folder, "dist"),
                "--now",
                Now,
            },
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        return new Measured(process.ExitCode, Stopwatch.GetElapsedTime(started).TotalSeconds, peak / 1e6);
    }

    private sealed record Measured(int ExitCode, double Seconds, double Megabytes);
}
