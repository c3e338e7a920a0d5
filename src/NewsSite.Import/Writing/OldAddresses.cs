using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Import.Writing;

/// <summary>Gives each old address to the first version that claims it: an address can lead to one place only.</summary>
internal sealed class OldAddresses
{
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);
    private readonly List<string> repeated = [];

    /// <summary>Addresses that more than one version claims.</summary>
    public ImmutableArray<string> Repeated => [.. repeated.Distinct()];

    /// <summary>Returns the aliases of a version.</summary>
    /// <param name="key">The story's path in the archive.</param>
    public ImmutableArray<string> Of(string key, ImportedVersion version)
    {
        var aliases = ImmutableArray.CreateBuilder<string>();
        foreach (var path in version.Item.Addresses.Select(OldLinks.PathOf).Distinct())
        {
            // The page of missing addresses is the site's own, and nobody linked to the old one.
            if (
                path.Length < 2
                || path == Permalinks.NotFound
                || path.StartsWith($"/{version.Language.Code}/news/{key}", StringComparison.Ordinal)
            )
            {
                continue;
            }

            if (claimed.Add(path))
            {
                aliases.Add(path);
            }
            else
            {
                repeated.Add(path);
            }
        }

        return aliases.ToImmutable();
    }
}
