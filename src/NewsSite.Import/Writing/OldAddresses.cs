using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>
/// Gives each old address to the first version that claims it: an address can lead to one place only. Those of the site's own
/// pages are given to none: <c>/ky/news/2012</c> may be the number of a text there, and is a year here.
/// </summary>
internal sealed partial class OldAddresses(IEnumerable<Language> languages)
{
    private readonly ImmutableArray<Language> languages = [.. languages];
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);
    private readonly List<string> taken = [];

    /// <summary>Addresses that lead elsewhere: to another version, or to a page of the site.</summary>
    public ImmutableArray<string> Taken => [.. taken.Distinct()];

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
                || path.Split('?', '#')[0].TrimEnd('/') == Permalinks.Story(version.Language, key).TrimEnd('/')
            )
            {
                continue;
            }

            if (!IsOfSite(path) && claimed.Add(path))
            {
                aliases.Add(path);
            }
            else
            {
                taken.Add(path);
            }
        }

        return aliases.ToImmutable();
    }

    /// <summary>True for the address of a list, which the site has or may have one day.</summary>
    private bool IsOfSite(string path)
    {
        var folder = path.Split('?', '#')[0].TrimEnd('/') + "/";
        return !path.Contains('?')
            && languages.Any(language =>
                folder == Permalinks.Home(language)
                || folder == Permalinks.Search(language)
                || folder.StartsWith(Permalinks.Topics(language), StringComparison.Ordinal)
                || folder.StartsWith(Permalinks.Regions(language), StringComparison.Ordinal)
                || folder.StartsWith(Permalinks.Archive(language), StringComparison.Ordinal)
                    && Period().IsMatch(folder[Permalinks.Archive(language).Length..])
            );
    }

    /// <summary>A year, a month, or all of them.</summary>
    [GeneratedRegex(@"^(?:\d{4}/(?:\d{2}/)?)?$")]
    private static partial Regex Period();
}
