using System.Diagnostics;
using System.Text.Json.Nodes;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Serving;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;

namespace NewsSite.Benchmarks;

/// <summary>
/// Types in the editor over an archive: texts, then titles, each after a pause and each while a whole build runs. Prints
/// the time until the problems are known, and until the page is made.
/// </summary>
internal static class TypingBenchmark
{
    private const int Rounds = 7;

    public static async Task RunAsync(int size)
    {
        var folder = Directory.CreateTempSubdirectory("newssite-benchmark-").FullName;
        try
        {
            new Corpus(Corpus.FindRepository()).Write(folder, size);
            Console.WriteLine($"{size} stories in two languages; medians and most of {Rounds}");
            using var desk = DeskOver(folder);
            var story = AnyStory(folder);
            desk.Open(story);
            await TypeAsync(desk, story, "text", rests: true);
            await TypeAsync(desk, story, "text", rests: false);
            await TypeAsync(desk, story, "title", rests: true);
            await TypeAsync(desk, story, "title", rests: false);
            Console.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="rests">True to wait before each change until nothing is built.</param>
    private static async Task TypeAsync(WritingDesk desk, StoryName story, string part, bool rests)
    {
        var problems = new List<double>();
        var pages = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await PauseAsync(desk, rests);
            var typed = $"Кошумча сөз {round} {rests}";
            var version =
                part == "text"
                    ? new VersionChanges(null, typed)
                    : new VersionChanges(new JsonObject { ["title"] = typed }, null);
            var started = Stopwatch.GetTimestamp();
            await desk.ChangeAsync(story, new(null, new() { ["ky"] = version }));
            problems.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            using var page = new MemoryStream();
            desk.State.Find($"ky/{story}/index.html")!.WriteTo(page);
            pages.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        Console.WriteLine(
            $"{part}, {(rests ? "nothing else runs" : "beside a whole build")}: problems {Of(problems)}, page {Of(pages)}"
        );
    }

    /// <summary>Waits for the build that follows what was typed, or until it has begun: it begins after a second.</summary>
    private static async Task PauseAsync(WritingDesk desk, bool rests)
    {
        if (!rests)
        {
            await Task.Delay(1300);
            return;
        }

        // What is noted after this build began waits for the next one.
        await desk.RebuildAsync();
        for (int build = -1; build != desk.State.Build; )
        {
            build = desk.State.Build;
            await Task.Delay(3000);
        }
    }

    private static string Of(List<double> seconds)
    {
        seconds.Sort();
        return $"{seconds[seconds.Count / 2]:0.000} s ({seconds[^1]:0.000})";
    }

    private static WritingDesk DeskOver(string folder)
    {
        var now = DateTimeOffset.Parse("2026-06-01T00:00:00+06:00", System.Globalization.CultureInfo.InvariantCulture);
        var options = new BuildOptions(new SourceFolder(folder), now, new Preview(Drafts: true, Future: true));
        var desk = new WritingDesk(options, () => now, MessageLanguage.English, static (LiveState _) => { });
        return desk.Begin() is [var problem, ..] ? throw new InvalidOperationException(problem.ToString()) : desk;
    }

    private static StoryName AnyStory(string folder) =>
        StoryName.OfPath(
            Path.GetRelativePath(
                folder,
                Directory
                    .EnumerateFiles(Path.Combine(folder, "content", "news"), "index.ky.md", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .First()
            )
        )!;
}
