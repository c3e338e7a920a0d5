using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>An import that is killed, or finds the disk full, leaves whole stories only; the next one finishes.</summary>
public sealed class ImportInterruptionTests : IDisposable
{
    private const int Stories = 150;
    private readonly TestFolder folder = new();
    private readonly byte[] picture = TestPicture.Jpeg(200, 150);

    public ImportInterruptionTests()
    {
        TestSite.AddDefaults(folder);
        var items = Enumerable
            .Range(0, Stories)
            .Select(i =>
                $"{{\"id\":\"{i}\",\"title\":\"Мектеп {i}\",\"date\":\"2022-03-{(i % 28) + 1:00}\",\"language\":\"ky\","
                + $"\"text\":\"Өкмөт үйү {i}.\",\"pictures\":[{{\"address\":\"a.jpg\",\"alt\":\"Үй\"}}]}}\n"
            );
        folder.Add("-- a.jsonl --\n" + string.Concat(items)).Add("media/a.jpg", picture);
    }

    public void Dispose() => folder.Dispose();

    [LongFact]
    public void A_kill_leaves_whole_stories()
    {
        var random = new Random(18);
        var time = Stopwatch.StartNew();
        Run().WaitForExit();
        var whole = folder.Fingerprint("content");
        Assert.Equal(
            Stories,
            Directory.GetFiles(folder.PathOf("content/news"), "*.md", SearchOption.AllDirectories).Length
        );
        var longest = (int)time.ElapsedMilliseconds;

        Directory.Delete(folder.PathOf("content/news"), recursive: true);
        const int kills = 50;
        for (var i = 0; i < kills; i++)
        {
            using var process = Run();
            if (!process.WaitForExit(random.Next(longest / 4, longest)))
            {
                process.Kill();
                process.WaitForExit();
            }

            foreach (var story in StoryFolders())
            {
                Assert.Equal(picture, File.ReadAllBytes(Path.Combine(story, "a.jpg")));
                Assert.EndsWith(".\n", File.ReadAllText(Path.Combine(story, "index.ky.md")), StringComparison.Ordinal);
            }

            if (StoryFolders().Count() == Stories)
            {
                Directory.Delete(folder.PathOf("content/news"), recursive: true);
            }
        }

        Run().WaitForExit();
        Assert.Equal(whole, folder.Fingerprint("content"));
    }

    [Fact]
    public void A_full_disk_leaves_whole_stories()
    {
        var disk = folder.PathOf("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Execute("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk) == 0,
            "this user may not mount a small disk"
        );
        try
        {
            Execute("cp", "-r", folder.PathOf("content"), folder.PathOf("themes"), disk);
            var before = Directory.GetFiles(Path.Combine(disk, "content"), "*", SearchOption.AllDirectories);
            var run = CommandRun.In(folder.Root, "en", Arguments(disk));
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("Failed: 1.", run.Out, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Path.Combine(disk, "content/.import")));
            var stories = Directory.GetFiles(Path.Combine(disk, "content/news"), "*.md", SearchOption.AllDirectories);
            Assert.InRange(stories.Length, 1, Stories - 1);
            Assert.All(
                stories,
                story => Assert.Equal(picture, File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(story)!, "a.jpg")))
            );
            Assert.All(before, file => Assert.True(File.Exists(file)));

            Assert.Equal(0, Execute("mount", "-o", "remount,size=20m", disk));
            var again = CommandRun.In(folder.Root, "en", Arguments(disk));
            Assert.Contains(
                $"Written: {Stories - stories.Length}. Unchanged: {stories.Length}.",
                again.Out,
                StringComparison.Ordinal
            );
        }
        finally
        {
            Execute("umount", disk);
        }
    }

    private IEnumerable<string> StoryFolders() =>
        Directory.Exists(folder.PathOf("content/news"))
            ? Directory
                .EnumerateDirectories(folder.PathOf("content/news"), "??-*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path).Contains('-'))
            : [];

    private string[] Arguments(string source) =>
        ["import", folder.PathOf("a.jsonl"), "--kind", "items", "--media", folder.PathOf("media"), "--source", source];

    private Process Run()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "newssite.dll"));
        foreach (var argument in Arguments(folder.Root))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static int Execute(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
