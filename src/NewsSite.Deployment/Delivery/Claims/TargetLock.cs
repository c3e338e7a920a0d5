using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;

namespace NewsSite.Deployment.Delivery.Claims;

/// <summary>
/// Lock of a target. Works on any place that can keep and list small files: everyone puts a claim of his own, looks who
/// else claims, and steps back if there is anyone. Of two that begin at one moment at least one sees the other. While it
/// is held it gives signs of life; a claim without any is stale, and is deleted under its own name, which no other has.
/// </summary>
internal sealed class TargetLock : IDisposable
{
    /// <summary>Age at which a claim without signs of life is stale.</summary>
    public static readonly TimeSpan StaleAge = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(40);

    /// <summary>Claims younger than this may be of a run that began at the same moment and steps back, too.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(10);

    /// <summary>Clocks of file systems go in steps of milliseconds, so that 90 seconds may look a little less.</summary>
    private static readonly TimeSpan ClockStep = TimeSpan.FromMilliseconds(100);

    private const int Attempts = 4;

    private readonly IClaimStore store;
    private readonly Timer timer;
    private readonly Stopwatch held = Stopwatch.StartNew();
    private volatile bool isLost;

    private TargetLock(IClaimStore store, string name, DateTimeOffset acquired)
    {
        (this.store, Name, Acquired) = (store, name, acquired);
        timer = new Timer(_ => GiveSign(), null, Beat, Beat);
        AppDomain.CurrentDomain.ProcessExit += Release;
    }

    /// <summary>Name of the claim.</summary>
    public string Name { get; }

    /// <summary>Moment of the claim by the target's clock.</summary>
    public DateTimeOffset Acquired { get; }

    /// <summary>Present moment by the target's clock.</summary>
    public DateTimeOffset Now => Acquired + held.Elapsed;

    /// <summary>Acquires the lock.</summary>
    /// <exception cref="DeliveryFault">Somebody else holds it.</exception>
    public static TargetLock Acquire(IClaimStore store, string owner)
    {
        var content = ClaimOwner.OfThisProcess(owner).Write();
        for (var attempt = 1; ; attempt++)
        {
            var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
            var claims = store.Put(name, content);
            var own =
                claims.FirstOrDefault(claim => claim.Name == name) ?? throw new DeliveryFault(DeliveryTexts.LockLost);
            var others = claims
                .Remove(own)
                .Where(claim => !TryDeleteDead(store, claim, own.Touched))
                .ToImmutableArray();
            if (others.IsEmpty)
            {
                return new TargetLock(store, name, own.Touched);
            }

            store.Delete(name);
            var oldest = others.MinBy(claim => claim.Touched)!;
            var age = own.Touched - oldest.Touched;
            if (attempt == Attempts || age > Young)
            {
                throw new DeliveryFault(
                    DeliveryTexts.Locked,
                    ClaimOwner.Read(oldest.Content).Label,
                    Math.Max(0, (int)(age + ClockStep).TotalSeconds),
                    (int)StaleAge.TotalMinutes
                );
            }

            Thread.Sleep(RandomNumberGenerator.GetInt32(300, 1500));
        }
    }

    /// <summary>Asks the target whether the claim is still there.</summary>
    /// <exception cref="DeliveryFault">Somebody took it for stale, as after this machine slept.</exception>
    public void Confirm()
    {
        if (isLost || !store.Touch(Name))
        {
            throw new DeliveryFault(DeliveryTexts.LockLost);
        }
    }

    public void Dispose()
    {
        using (var ended = new ManualResetEvent(false))
        {
            _ = timer.Dispose(ended) && ended.WaitOne();
        }

        AppDomain.CurrentDomain.ProcessExit -= Release;
        Release(null, EventArgs.Empty);
    }

    private void Release(object? sender, EventArgs e)
    {
        try
        {
            store.Delete(Name);
        }
        catch (DeliveryFault)
        {
            // The line is broken. The claim becomes stale, or is seen to be of an ended process.
        }
    }

    private static bool TryDeleteDead(IClaimStore store, Claim claim, DateTimeOffset now)
    {
        if (now - claim.Touched < StaleAge && !ClaimOwner.Read(claim.Content).HasEnded)
        {
            return false;
        }

        store.Delete(claim.Name);
        return true;
    }

    private void GiveSign()
    {
        try
        {
            isLost |= !store.Touch(Name);
        }
        catch (DeliveryFault)
        {
            // The line is broken for a moment. The next step of publishing will say so, if it stays broken.
        }
    }
}
