using System.Collections.Immutable;
using NewsSite.Deployment.Delivery.Claims;
using NewsSite.Generator.Features.Hosting;

namespace NewsSite.Deployment.Delivery.Stores;

/// <summary>
/// Publishes to a store, which has no links and no renames: objects are replaced one by one. Each object is sent whole,
/// and after all that it names: assets and pictures, documents, new pages, changed pages. Deletions come last.
/// </summary>
internal sealed class StoreDelivery(Rclone store, DeliveryOptions options)
{
    /// <summary>Publishes a built site.</summary>
    /// <param name="folder">Folder of the built site.</param>
    /// <param name="site">Its files.</param>
    public DeliveryReport Publish(string folder, ImmutableArray<ManifestEntry> site)
    {
        var served = ServedOf(site);
        if (options.DryRun)
        {
            return new(PlanOf(served, ReadManifest(), DateTimeOffset.UtcNow), null);
        }

        // Reads before it writes: a store that is none, or refuses, gets no claim.
        PlanOf(served, ReadManifest(), DateTimeOffset.UtcNow);
        using var targetLock = TargetLock.Acquire(new StoreClaims(store), options.Owner);
        var before = ReadManifest();
        var plan = PlanOf(served, before, targetLock.Acquired);
        if (plan.IsNothingNew)
        {
            return new(plan, null);
        }

        // If the line breaks from here on, the next run knows that these objects are ours. Nothing retires yet: pages
        // that name the old assets may stay for days.
        var sent = plan.Send.Concat(plan.Unchanged).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        WriteManifest([
            .. plan.Send.Select(file => file with { State = FileState.Pending }),
            .. plan.Unchanged,
            .. before.Entries.Where(entry => !sent.Contains(entry.Path)),
        ]);
        foreach (var wave in WavesOf(plan.Send, before))
        {
            targetLock.Confirm();
            Send(folder, wave);
        }

        targetLock.Confirm();
        store.Delete([.. plan.Delete.Select(file => file.Path)]);
        WriteManifest([.. plan.Send, .. plan.Unchanged, .. plan.KeptSince(targetLock.Now)]);
        return new(plan, null);
    }

    /// <summary>
    /// Returns the files that a store can serve. Settings for web servers are not for readers, and it cannot choose
    /// between a file and its compressed form.
    /// </summary>
    private static ImmutableArray<ManifestEntry> ServedOf(ImmutableArray<ManifestEntry> site)
    {
        var paths = site.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. site.Where(file =>
                !HiddenFiles.All.Contains(SiteFiles.Uncompressed(file.Path))
                && (
                    SiteFiles.Uncompressed(file.Path) == file.Path || !paths.Contains(SiteFiles.Uncompressed(file.Path))
                )
            ),
        ];
    }

    private DeliveryPlan PlanOf(ImmutableArray<ManifestEntry> site, Manifest manifest, DateTimeOffset now)
    {
        var objects = store
            .List()
            .Where(found => !found.Path.StartsWith(StoreLayout.State + "/", StringComparison.Ordinal))
            .ToDictionary(found => found.Path, found => found.Size, StringComparer.Ordinal);

        // An object of another size is not what was published: it counts as missing, and is sent again.
        var known = manifest with
        {
            Entries =
            [
                .. manifest.Entries.Select(entry =>
                    objects.TryGetValue(entry.Path, out var size) && size != entry.Size
                        ? entry with
                        {
                            State = FileState.Pending,
                        }
                        : entry
                ),
            ],
        };
        return DeliveryPlan.Make(site, known, objects.Keys.ToHashSet(StringComparer.Ordinal), now, options.Grace);
    }

    private static IEnumerable<ImmutableArray<ManifestEntry>> WavesOf(
        ImmutableArray<ManifestEntry> files,
        Manifest before
    )
    {
        var old = before.Entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        return files
            .GroupBy(file =>
                SiteFiles.IsHashed(file.Path) ? 0
                : !SiteFiles.NamesOthers(file.Path) ? 1
                : !old.Contains(file.Path) ? 2
                : 3
            )
            .OrderBy(wave => wave.Key)
            .Select(wave => wave.ToImmutableArray());
    }

    /// <summary>Sends files, those with the same headers together.</summary>
    private void Send(string folder, ImmutableArray<ManifestEntry> files)
    {
        foreach (var group in files.GroupBy(file => string.Join('\n', ObjectHeaders.Of(file.Path))))
        {
            store.Send(
                folder,
                [.. group.Select(file => file.Path)],
                [.. group.Key.Split('\n', StringSplitOptions.RemoveEmptyEntries)]
            );
        }
    }

    private Manifest ReadManifest()
    {
        var text = store.Read(StoreLayout.Manifest);
        return text is null
            ? Manifest.Empty
            : Manifest.Read(text) ?? throw new DeliveryFault(DeliveryTexts.DamagedManifest, StoreLayout.Manifest);
    }

    private void WriteManifest(ImmutableArray<ManifestEntry> entries) =>
        store.Write(StoreLayout.Manifest, new Manifest(entries, []).Write());
}
