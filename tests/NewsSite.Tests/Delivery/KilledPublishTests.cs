using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>
/// Publishing that is killed while it sends leaves readers with whole pages and all that these name, and the next run
/// finishes. A reader reads all the while. By default a folder is tried, with <see cref="LongTests"/> ssh and a store too:
/// their programs take the most time, and what decides the order of sending is the same for all.
/// </summary>
public abstract class KilledPublishTests(string kind) : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);
    private readonly Random random = new(20261127);
    private readonly TestFolder folder = PublishedSite.Create();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Readers_never_meet_a_page_whose_assets_are_missing()
    {
        Assert.SkipUnless(kind == "folder" || LongTests.AreWanted, "only in a long run");
        using var host = TestHost.Start(kind, folder);
        var whole = TimeOfSending(host);
        using var reader = new SiteReader(host, PublishedSite.Pages);
        reader.AwaitPages(1, allVersions: 1);
        var kills = LongTests.Times(usual: 1, whole: 17);
        for (var kill = 1; kill <= kills; kill++)
        {
            PublishedSite.Write(folder, kill);
            Kill(host, whole * random.NextDouble());

            // Sometimes another version comes before the broken one was finished.
            if (kill % 3 == 0)
            {
                PublishedSite.Write(folder, kill + 1000);
            }

            var run = host.Publish(folder.Root);
            Assert.True(run.ExitCode == 0, run.Error + run.Out);
            AssertHolds(host);
            reader.AwaitPages(1, allVersions: kill + 1);
        }

        var faults = reader.Stop();
        Assert.Empty(faults);
        Assert.True(reader.Pages > 10 * kills, $"the reader saw {reader.Pages} pages only");
        Assert.False(Directory.Exists(host.Claims) && Directory.EnumerateFiles(host.Claims).Any(), "a claim is left");
    }

    /// <summary>Returns the time from the claim to the end, or one pause between two looks if that missed the claim.</summary>
    private TimeSpan TimeOfSending(TestHost host)
    {
        using var process = host.StartPublishing(folder.Root);
        long? start = WaitForClaim(host, process) ? Stopwatch.GetTimestamp() : null;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return start is { } claimed ? Stopwatch.GetElapsedTime(claimed) : BetweenLooks;
    }

    private void Kill(TestHost host, TimeSpan after)
    {
        using var process = host.StartPublishing(folder.Root);
        if (WaitForClaim(host, process))
        {
            Thread.Sleep(after);
        }

        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Waits until a process claims the target. Returns false if it ended before.</summary>
    private static bool WaitForClaim(TestHost host, Process process)
    {
        while (!process.HasExited)
        {
            if (Directory.Exists(host.Claims) && Directory.EnumerateFiles(host.Claims).Any())
            {
                return true;
            }

            Thread.Sleep(BetweenLooks);
        }

        return false;
    }

    /// <summary>Asserts that readers get the very bytes of the built site.</summary>
    private void AssertHolds(TestHost host)
    {
        var built = folder.PathOf(".cache/publish/site");
        foreach (var file in Directory.EnumerateFiles(built, "*.html", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(built, file).Replace('\\', '/');
            Assert.Equal(File.ReadAllBytes(file), host.Read(path));
        }
    }
}

/// <summary>Publishing to a folder that is killed.</summary>
public sealed class KilledFolderPublishTests() : KilledPublishTests("folder");

/// <summary>Publishing by ssh that is killed.</summary>
public sealed class KilledSshPublishTests() : KilledPublishTests("ssh");

/// <summary>Publishing to a store that is killed.</summary>
public sealed class KilledStorePublishTests() : KilledPublishTests("store");
