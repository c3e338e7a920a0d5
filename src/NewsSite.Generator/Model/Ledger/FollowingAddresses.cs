using System.Text.RegularExpressions;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>
/// Finds where recorded addresses lead that moved along with something else: the files of a story with the story, a
/// list that became empty to the list above it. Their authors need not write aliases.
/// </summary>
internal sealed partial class FollowingAddresses
{
    private readonly Site site;
    private readonly PublishedAddresses published;
    private readonly Dictionary<string, string> targets;

    public FollowingAddresses(Site site, PublishedAddresses published)
    {
        (this.site, this.published) = (site, published);
        targets = site.Redirects.ToDictionary(redirect => redirect.Folder, redirect => redirect.To);
    }

    /// <summary>Returns the present place of a story or page by its former folder in the site, or null.</summary>
    /// <param name="folder">Like <c>/news/2022/03/15-protokol/</c>, without language.</param>
    public string? PresentFolder(string folder) =>
        site
            .Configuration.Languages.Select(language =>
                targets.GetValueOrDefault(site.Configuration.Address.Link($"/{language.Code}{folder}"))
            )
            .OfType<string>()
            .Where(target => ArticleFolder().IsMatch(target))
            .Select(target => target[target.IndexOf('/', 1)..])
            .FirstOrDefault();

    /// <summary>Returns the redirect of a lost address, or null if it cannot be told.</summary>
    public Redirect? Of(LedgerEntry entry) =>
        entry.Kind switch
        {
            LedgerKind.File => FileOf(entry.Address) is { } file ? Redirect(entry, file) : null,
            LedgerKind.List or LedgerKind.Topic => ListOf(entry) is { } list ? Redirect(entry, list) : null,
            _ => null,
        };

    private Redirect Redirect(LedgerEntry entry, string target)
    {
        var configuration = site.Configuration;
        var language =
            configuration.Languages.FirstOrDefault(language => language.Code == entry.Language)
            ?? configuration.DefaultLanguage;
        return new Redirect(
            configuration.Address.Link(entry.Address),
            target,
            language,
            configuration.Title[language],
            entry.Location
        );
    }

    /// <summary>Returns the same file of the story that moved.</summary>
    private string? FileOf(string address)
    {
        var place = FilePlace.Of(address);
        return
            place is not null
            && PresentFolder(place.Folder) is { } folder
            && place.In(folder) is { } present
            && published.Contains(present)
            ? present
            : null;
    }

    /// <summary>Returns the nearest list above one that has nothing any more; for a topic's, one of the topic.</summary>
    private string? ListOf(LedgerEntry entry)
    {
        var address = entry.Address;
        for (var slash = address.TrimEnd('/').LastIndexOf('/'); slash > 0; slash = address.LastIndexOf('/', slash - 1))
        {
            var above = address[..(slash + 1)];
            var isOfTopic = new LedgerEntry(above, entry.Language, entry.Hash, default).TopicId is not null;
            if (entry.Kind == LedgerKind.Topic && !isOfTopic)
            {
                return null;
            }

            if (published.Contains(above))
            {
                return above;
            }

            if (targets.TryGetValue(site.Configuration.Address.Link(above), out var target))
            {
                // A story's calendar is where the story is now, if it still has one.
                var same = target + address[above.Length..];
                return published.Contains(same) ? same : target;
            }
        }

        return null;
    }

    [GeneratedRegex("^/[a-z]{2,3}/(?:news/[0-9]{4}/[0-9]{2}/[^/]+|[^/]+)/$")]
    private static partial Regex ArticleFolder();
}
