using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>
/// All addresses that the site publishes and must keep: articles, lists, topics, feeds, documents, press kits, and old
/// addresses that lead to them. Pictures are not among them: their addresses are made of what they show.
/// </summary>
public sealed class PublishedAddresses
{
    private readonly Dictionary<string, PublishedAddress> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublishedAddress> aliases = new(StringComparer.Ordinal);

    private PublishedAddresses() { }

    public static readonly PublishedAddresses None = new();

    /// <summary>Collects the addresses.</summary>
    internal static PublishedAddresses Of(
        Site site,
        PublishedArticles articles,
        IEnumerable<PublishedFile> files,
        SourceFolder source
    )
    {
        var published = new PublishedAddresses();
        foreach (var route in site.Routes.Where(IsKept))
        {
            published.Add(new PublishedAddress(route.Path, route.Language.Code, () => HashOf(route, articles)));
        }

        foreach (var file in files)
        {
            published.Add(
                new PublishedAddress(
                    file.Address,
                    LedgerEntry.None,
                    () => file.Source is null ? LedgerEntry.None : ContentHash.OfFile(source.Absolute(file.Source))
                )
            );
        }

        foreach (var redirect in site.Redirects)
        {
            published.AddAlias(redirect, site.Configuration.Address);
        }

        return published;
    }

    /// <summary>Addresses to record, with what identifies the thing at each.</summary>
    public IEnumerable<PublishedAddress> All => byAddress.Values.Concat(aliases.Values);

    /// <summary>True if a page or file, not a redirect, is at an address.</summary>
    public bool Contains(string address) => byAddress.ContainsKey(address);

    /// <summary>Returns the page or file at an address, or null.</summary>
    public PublishedAddress? At(string address) => byAddress.GetValueOrDefault(address);

    private void Add(PublishedAddress address) => byAddress.TryAdd(address.Address, address);

    private void AddAlias(Redirect redirect, SiteAddress address)
    {
        // Another site's part of the host is not ours to record.
        if (
            address.PathWithin(new Uri("https://host" + redirect.From).PathAndQuery) is { } path
            && At(redirect.To) is { } target
        )
        {
            aliases.TryAdd(path, target.AsAlias(path));
        }
    }

    /// <summary>
    /// True for pages and feeds that could be lost. The others are always there, or only say that there is no version.
    /// </summary>
    private static bool IsKept(Route route) =>
        route.Kind is not (RouteKind.Languages or RouteKind.NotFound or RouteKind.Missing)
        && (route.Kind != RouteKind.Withdrawn || route.Version is not null);

    private static string HashOf(Route route, PublishedArticles articles) =>
        route switch
        {
            { Version: not null } => articles.HashOf(articles.At(route.Path)!),
            // Without one a lost region leads to the list of regions, as a lost year leads to the archive.
            { Subject: TopicArchive { Topic.Vocabulary: var vocabulary } } when vocabulary != Vocabulary.Topics =>
                LedgerEntry.None,
            { Subject: TopicYear { Topic.Vocabulary: var vocabulary } } when vocabulary != Vocabulary.Topics =>
                LedgerEntry.None,
            { Subject: TopicArchive archive } => ContentHash.OfText(archive.Topic.Name[route.Language]),
            { Subject: TopicYear year } => ContentHash.OfText(year.Topic.Name[route.Language]),
            { Subject: DocumentPage { Filter.Topic: { } topic } } when topic.Vocabulary == Vocabulary.Topics =>
                ContentHash.OfText(topic.Name[route.Language]),
            _ => LedgerEntry.None,
        };
}

/// <summary>Address that the site publishes.</summary>
/// <param name="Language">Language code, or <see cref="LedgerEntry.None"/>.</param>
/// <param name="Hash">Returns the <see cref="ContentHash"/> of what is at the address. It may read files.</param>
public sealed record PublishedAddress(string Address, string Language, Func<string> Hash)
{
    /// <summary>Returns the old address that leads here.</summary>
    internal PublishedAddress AsAlias(string address) =>
        new LedgerEntry(address, Language, "", default).Kind == LedgerKind.Article
        && !Address.Equals(address, StringComparison.Ordinal)
            ? new PublishedAddress(address, Language, () => ContentHash.OfAlias(Hash()))
            : this with
            {
                Address = address,
            };
}
