using System.Collections.Immutable;
using NewsSite.Deployment.Delivery.Claims;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>
/// Publishes to a host that keeps releases. Files are sent first, then a new release is put together of them and of
/// links to unchanged ones, then one step shows it, and old releases go last.
/// </summary>
internal sealed class ReleaseDelivery(IReleaseHost host, DeliveryOptions options)
{
    /// <summary>Number of earlier releases to keep for <c>--rollback</c>.</summary>
    public const int KeptReleases = 5;

    /// <summary>Publishes a built site.</summary>
    /// <param name="folder">Folder of the built site.</param>
    /// <param name="site">Its files.</param>
    public DeliveryReport Publish(string folder, ImmutableArray<ManifestEntry> site)
    {
        var state = host.Inspect();
        if (options.DryRun)
        {
            return new(PlanOf(site, state, DateTimeOffset.UtcNow), null);
        }

        if (!state.Exists)
        {
            host.Create();
        }

        using var targetLock = TargetLock.Acquire(host.Claims, options.Owner);
        state = host.Inspect();
        var plan = PlanOf(site, state, targetLock.Acquired);
        if (plan.IsNothingNew && state.Current is not null)
        {
            return new(plan, null);
        }

        host.Upload(folder, plan.Send);
        var release = ReleaseName.Next(state.Releases);
        LinkExisting(release, state.Current, [.. plan.Unchanged, .. plan.Kept, .. plan.Unmanaged]);
        host.LinkUploaded(release, folder, plan.Send);
        return Show(release, plan, Chain(state.Current, state.Manifest), state, targetLock);
    }

    /// <summary>
    /// Shows the site of the release before the current one again, as a new release: assets of the current one stay for
    /// readers who have its pages open.
    /// </summary>
    public DeliveryReport RollBack()
    {
        RequireEarlier(host.Inspect());
        using var targetLock = options.DryRun ? null : TargetLock.Acquire(host.Claims, options.Owner);
        var state = host.Inspect();
        var earlier = RequireEarlier(state);
        var manifest = host.ReadManifest(earlier);
        var site = manifest.Entries.Where(entry => entry.State == FileState.Live).ToImmutableArray();
        var plan = PlanOf(site, state, targetLock?.Acquired ?? DateTimeOffset.UtcNow);
        if (targetLock is null)
        {
            return new(plan, null);
        }

        var release = ReleaseName.Next(state.Releases);
        LinkExisting(release, earlier, site);
        LinkExisting(release, state.Current, [.. plan.Kept, .. plan.Unmanaged]);
        return Show(release, plan, manifest.Previous, state, targetLock);
    }

    private DeliveryPlan PlanOf(ImmutableArray<ManifestEntry> site, ReleaseState state, DateTimeOffset now) =>
        DeliveryPlan.Make(site, state.Manifest, state.Files, now, options.Grace);

    private static string RequireEarlier(ReleaseState state) =>
        state.Manifest.Previous.FirstOrDefault(state.Releases.Contains)
        ?? throw new DeliveryFault(DeliveryTexts.NothingEarlier);

    private static ImmutableArray<string> Chain(string? current, Manifest manifest) =>
        current is null ? [] : [.. manifest.Previous.Prepend(current).Take(KeptReleases)];

    private void LinkExisting(string release, string? source, ImmutableArray<ManifestEntry> files)
    {
        if (source is not null && !files.IsEmpty)
        {
            host.Link(release, source, [.. files.Select(file => file.Path)]);
        }
    }

    private DeliveryReport Show(
        string release,
        DeliveryPlan plan,
        ImmutableArray<string> previous,
        ReleaseState state,
        TargetLock targetLock
    )
    {
        targetLock.Confirm();
        ImmutableArray<ManifestEntry> files =
        [
            .. plan.Send,
            .. plan.Unchanged,
            .. plan.KeptSince(targetLock.Now),
            .. plan.Unmanaged,
        ];
        host.Switch(release, new Manifest(files, previous), targetLock.Name);

        // A release that was rolled back is kept, too: readers see it until this moment.
        var stays = previous.Append(state.Current).ToHashSet();
        return new(plan, release, TryPrune([.. state.Releases.Where(name => !stays.Contains(name))]));
    }

    /// <summary>Readers see the new site already: what cannot be deleted now is left to the next run.</summary>
    private DeliveryFault? TryPrune(ImmutableArray<string> releases)
    {
        try
        {
            host.Prune(releases);
            return null;
        }
        catch (DeliveryFault fault)
        {
            return fault;
        }
    }
}
