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
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);

    public OldLinks(IEnumerable<(string Key, ImmutableArray<ImportedVersion> Versions)> named)
    {
        foreach (var story in named)
        {
            foreach (
                var address in story.Versions.SelectMany(version => version.Item.Addresses.Append("/" + version.Item.Id))
            )
            {
                stories.TryAdd(PathOf(address), story);
                if (Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile && url.Host.Length > 0)
                {
                    hosts.Add(url.Host);
                }
            }
        }
    }

    /// <summary>Returns the link to write in an article, or null if its text alone shall stay.</summary>
    public string? Resolve(string target, string key, Language language)
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
            return url.Scheme is "http" or "https" or "mailto" or "tel" ? target : null;
        }

        if (!stories.TryGetValue(PathOf(target), out var story))
        {
            return isAbsolute ? target : null;
        }

        var version = story.Versions.FirstOrDefault(one => one.Language == language) ?? story.Versions[0];
        return story.Key == key ? null : Relative(key, story.Key) + "/" + StoryPlan.FileName(version.Language);
    }

    private static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var same =
            here[0] != there[0] ? 0
            : here[1] != there[1] ? 1
            : 2;
        return string.Join('/', Enumerable.Repeat("..", here.Length - same).Concat(there[same..]));
    }

    /// <summary>Returns path and query, which together name a page: <c>/index.php?id=5</c>.</summary>
    public static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile
            ? url.PathAndQuery
            : "/" + address.TrimStart('/').Split('#')[0];
}
