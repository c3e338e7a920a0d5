using System.Diagnostics;
using NewsSite.Deployment.Delivery;
using NewsSite.Deployment.Delivery.Claims;
using NewsSite.Deployment.Delivery.Releases;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>Two people who publish to one target at once, and runs that ended without a word.</summary>
public sealed class TargetLockTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly FolderClaims claims;

    public TargetLockTests() => claims = new FolderClaims(folder.Root, new TargetDisk(folder.Root));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whoever_comes_second_is_told_who_publishes()
    {
        using var first = TargetLock.Acquire(claims, "aigul@press-1");
        Age(first.Name, TimeSpan.FromSeconds(90));
        var fault = Assert.Throws<DeliveryFault>(() => TargetLock.Acquire(claims, "bakyt@press-2"));
        Assert.True(fault.Is(DeliveryTexts.Locked));
        Assert.Contains("aigul@press-1", fault.In(MessageLanguage.English), StringComparison.Ordinal);
        Assert.Contains("90 seconds ago", fault.In(MessageLanguage.English), StringComparison.Ordinal);
        Assert.Contains("90 секунд назад", fault.In(MessageLanguage.Russian), StringComparison.Ordinal);
        first.Confirm();
    }

    [Fact]
    public void A_lock_that_was_given_back_is_free()
    {
        TargetLock.Acquire(claims, "aigul").Dispose();
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
        TargetLock.Acquire(claims, "bakyt").Dispose();
    }

    [Fact]
    public void A_claim_of_a_process_of_this_machine_that_ended_is_dead_at_once()
    {
        using var ended = Process.Start("true");
        ended.WaitForExit();
        var owner = ClaimOwner.OfThisProcess("aigul") with { Process = ended.Id };
        claims.Put("dead", owner.Write());
        TargetLock.Acquire(claims, "bakyt").Dispose();
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }

    /// <summary>The number of a process says nothing about another machine.</summary>
    [Fact]
    public void A_claim_from_another_machine_ends_by_age_only()
    {
        var owner = ClaimOwner.OfThisProcess("aigul") with { Machine = "other", Process = int.MaxValue };
        claims.Put("far", owner.Write());
        Age("far", TimeSpan.FromMinutes(4));
        Assert.Throws<DeliveryFault>(() => TargetLock.Acquire(claims, "bakyt"));
        Age("far", TimeSpan.FromMinutes(6));
        TargetLock.Acquire(claims, "bakyt").Dispose();
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }

    [Fact]
    public void A_run_that_slept_and_was_taken_for_dead_notices_it()
    {
        using var sleeper = TargetLock.Acquire(claims, "aigul");
        Age(sleeper.Name, TimeSpan.FromMinutes(6));
        using var other = TargetLock.Acquire(claims, "bakyt");
        Assert.True(Assert.Throws<DeliveryFault>(sleeper.Confirm).Is(DeliveryTexts.LockLost));
        other.Confirm();
    }

    /// <summary>Half a claim names no owner, and would close the target for minutes.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_claim_that_a_full_disk_cut_is_taken_away(bool isRemote)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "only Linux has a disk that is always full");
        var place = isRemote ? folder.PathOf(".newssite-publish/claims") : folder.Root;
        Directory.CreateDirectory(place);
        var claim = Path.Combine(place, "a");
        File.CreateSymbolicLink(claim, "/dev/full");
        if (isRemote)
        {
            var input = System.Text.Encoding.UTF8.GetBytes($"{folder.Root}\na\naigul\n");
            Assert.Equal(SshScripts.Unreachable, Tool.Run("sh", ["-c", SshScripts.PutClaim], input).ExitCode);
        }
        else
        {
            Assert.True(Assert.Throws<DeliveryFault>(() => claims.Put("a", "aigul")).Is(DeliveryTexts.DiskFault));
        }

        Assert.Null(new FileInfo(claim).LinkTarget);
    }

    [Fact]
    public void A_sign_of_life_makes_a_claim_young()
    {
        claims.Put("a", "aigul");
        Age("a", TimeSpan.FromMinutes(4));
        Assert.True(claims.Touch("a"));
        Assert.False(claims.Touch("b"));
        Assert.Equal(["a"], Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName));
        var claim = claims.Put("c", "bakyt").Single(claim => claim.Name == "a");
        Assert.True(DateTimeOffset.UtcNow - claim.Touched < TimeSpan.FromMinutes(1));
        Assert.Equal("aigul", claim.Content);
    }

    /// <summary>Many at once: never two hold the lock at one moment.</summary>
    [Fact]
    public async Task Of_many_that_begin_at_one_moment_never_two_hold_the_lock()
    {
        var held = 0;
        var runs = Enumerable
            .Range(0, 6)
            .Select(i =>
                Task.Run(() =>
                {
                    try
                    {
                        using var one = TargetLock.Acquire(claims, $"run {i}");
                        Assert.Equal(1, Interlocked.Increment(ref held));
                        Thread.Sleep(20);
                        Interlocked.Decrement(ref held);
                    }
                    catch (DeliveryFault fault)
                    {
                        Assert.True(fault.Is(DeliveryTexts.Locked), fault.Message);
                    }
                })
            );
        await Task.WhenAll(runs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("aigul")]
    [InlineData("aigul\tmachine\tx\ty")]
    public void A_damaged_claim_ends_by_age_only(string content)
    {
        Assert.False(ClaimOwner.Read(content).HasEnded);
        Assert.Equal(content.Split('\t')[0], ClaimOwner.Read(content).Label);
    }

    private void Age(string claim, TimeSpan age) =>
        File.SetLastWriteTimeUtc(folder.PathOf(claim), DateTime.UtcNow - age);
}
