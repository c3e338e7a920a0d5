using System.Collections.Immutable;

namespace NewsSite.Deployment.Delivery;

/// <summary>Difference between a site and what is at its target.</summary>
/// <param name="Send">Files that are new at the target or differ there.</param>
/// <param name="Unchanged">Files that are there already.</param>
/// <param name="Kept">Files of earlier sites that stay for a while.</param>
/// <param name="Unmanaged">Files that somebody else laid there.</param>
/// <param name="Delete">Files that are at the target and will not be.</param>
/// <param name="Made">Moment of the comparison by the target's clock.</param>
/// <param name="IsNothingNew">True if the target has exactly this already.</param>
internal sealed record DeliveryPlan(
    ImmutableArray<ManifestEntry> Send,
    ImmutableArray<ManifestEntry> Unchanged,
    ImmutableArray<ManifestEntry> Kept,
    ImmutableArray<ManifestEntry> Unmanaged,
    ImmutableArray<ManifestEntry> Delete,
    DateTimeOffset Made,
    bool IsNothingNew
)
{
    /// <summary>Returns the kept files; those of the site before retire only now that the new pages are there.</summary>
    /// <param name="shown">Moment of the last new page by the target's clock.</param>
    public IEnumerable<ManifestEntry> KeptSince(DateTimeOffset shown) =>
        Kept.Select(entry => entry.RetiredAt == Made ? entry with { RetiredAt = shown } : entry);

    /// <summary>
    /// Compares a site with its target. Files with a hash in their names stay for a time of grace after the last page
    /// that named them, since a reader may have that page open. Other files go at once: what was withdrawn is withdrawn.
    /// </summary>
    /// <param name="site">Files of the site.</param>
    /// <param name="target">List of the files at the target.</param>
    /// <param name="there">Paths of the files that are really there.</param>
    /// <param name="now">Present moment by the target's clock.</param>
    /// <exception cref="DeliveryFault">An unmanaged file stands in the place of one of the site.</exception>
    public static DeliveryPlan Make(
        ImmutableArray<ManifestEntry> site,
        Manifest target,
        IReadOnlySet<string> there,
        DateTimeOffset now,
        TimeSpan grace
    )
    {
        var known = target
            .Entries.Where(entry => entry.State != FileState.Unmanaged)
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var wanted = site.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var unchanged = site.Where(IsThere).ToImmutableArray();
        var others = known.Values.Where(entry => !wanted.ContainsKey(entry.Path) && there.Contains(entry.Path));
        var old = others.Select(entry => Retire(entry, now)).ToList();
        var kept = old.Where(Stays).ToImmutableArray();
        ImmutableArray<ManifestEntry> unmanaged =
        [
            .. there
                .Where(path => !known.ContainsKey(path))
                .Select(path => new ManifestEntry(path, "-", 0, FileState.Unmanaged)),
        ];
        RefuseToOverwrite(wanted, unmanaged);
        ImmutableArray<ManifestEntry> send = [.. site.Except(unchanged)];
        ImmutableArray<ManifestEntry> delete = [.. old.Where(entry => !Stays(entry))];
        var isAsRecorded = unchanged.Concat(kept).All(entry => known[entry.Path] == entry);
        return new(send, unchanged, kept, unmanaged, delete, now, send.IsEmpty && delete.IsEmpty && isAsRecorded);

        bool IsThere(ManifestEntry entry) =>
            there.Contains(entry.Path)
            && known.TryGetValue(entry.Path, out var present)
            && present.State != FileState.Pending
            && present.Hash == entry.Hash;

        bool Stays(ManifestEntry entry) => SiteFiles.IsHashed(entry.Path) && now - entry.RetiredAt!.Value < grace;
    }

    /// <summary>A moment after the present one comes from a wrong clock, and would keep the file for ever.</summary>
    private static ManifestEntry Retire(ManifestEntry entry, DateTimeOffset now) =>
        entry with
        {
            State = FileState.Retired,
            RetiredAt = entry.RetiredAt is { } since && since < now ? since : now,
        };

    private static void RefuseToOverwrite(
        Dictionary<string, ManifestEntry> wanted,
        ImmutableArray<ManifestEntry> unmanaged
    )
    {
        if (unmanaged.IsEmpty)
        {
            return;
        }

        var folders = wanted.Keys.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        if (unmanaged.FirstOrDefault(entry => entry.Path.Any(char.IsControl)) is { } strange)
        {
            throw new DeliveryFault(DeliveryTexts.StrangeName, strange.Path);
        }

        var clash = unmanaged.FirstOrDefault(entry =>
            wanted.ContainsKey(entry.Path)
            || folders.Contains(entry.Path)
            || FoldersOf(entry.Path).Any(wanted.ContainsKey)
        );
        if (clash is not null)
        {
            throw new DeliveryFault(DeliveryTexts.WouldOverwrite, clash.Path);
        }
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }
}
