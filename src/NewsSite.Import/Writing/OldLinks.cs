using System.Collections.Immutable;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Import.Writing;

/// <summary>Turns links to pages of the old site into links to the files of the stories that were made of them.</summary>
internal sealed class OldLinks
{
    private readonly Dictionary<string, (string Key, ImmutableArray<ImportedVersion> Versions)> stories = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly HashSet<string> drafts = new(StringComparer.Ordinal);
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="site">The old site's address, or null.</param>
    public OldLinks(IEnumerable<(string Key, ImmutableArray<ImportedVersion> Versions)> named, Uri? site)
    {
        if (site is not null)
        {
            hosts.Add(site.Host);
        }

        foreach (var story in named)
        {
            foreach (
                var address in story.Versions.SelectMany(version =>
                    version.Item.Addresses.Append("/" + version.Item.Id)
                )
            )
            {
                stories.TryAdd(PathOf(address), story);
                if (IsWhole(address))
                {
                    hosts.Add(new Uri(address).Host);
                }
            }
        }
    }

    /// <summary>Says which stories readers will not find yet: links keep their old addresses, which later lead to them.</summary>
    public void SetDrafts(IEnumerable<string> keys) => drafts.UnionWith(keys);

    /// <summary>Returns the link to write in an article, or null if its text alone shall stay.</summary>
    /// <param name="page">Address of the page that has the link, or null.</param>
    /// <param name="lost">Receives a target that no article can have, or whose whole address is not known.</param>
    public string? Resolve(string target, string key, Language language, string? page, Action<string> lost)
    {
        if (
            target.Length == 0
            || target.StartsWith('#')
            || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var isAbsolute = Uri.TryCreate(target, UriKind.Absolute, out var url) && !url.IsFile;
        if (isAbsolute && !hosts.Contains(url!.Host))
        {
            return url.Scheme is "http" or "https" or "mailto" or "tel" ? target : Lost(target, lost);
        }

        if (
            !stories.TryGetValue(PathOf(target), out var story)
                && (page is null || isAbsolute || !stories.TryGetValue(PathOf(Absolute(page, target)), out story))
            || story.Key != key && drafts.Contains(story.Key)
        )
        {
            return isAbsolute ? target
                : page is null ? Lost(target, lost)
                : Absolute(page, target);
        }

        var version = story.Versions.FirstOrDefault(one => one.Language == language) ?? story.Versions[0];
        return story.Key == key ? null : Relative(key, story.Key) + "/" + StoryPlan.FileName(version.Language);
    }

    private static string? Lost(string target, Action<string> lost)
    {
        lost(target);
        return null;
    }

    private static string Absolute(string page, string target) =>
        Uri.TryCreate(new Uri(page), target, out var url) ? url.AbsoluteUri : target;

    private static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var same =
            here[0] != there[0] ? 0
            : here[1] != there[1] ? 1
            : 2;
        return string.Join('/', Enumerable.Repeat("..", here.Length - same).Concat(there[same..]));
    }

    /// <summary>True for an address with its host, from which relative ones can be told.</summary>
    public static bool IsWhole(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    /// <summary>Returns path and query, which together name a page: <c>/index.php?id=5</c>.</summary>
    public static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile
            ? url.PathAndQuery
            : "/" + address.TrimStart('/').Split('#')[0];
}
