using System.Collections.Immutable;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Finds the new addresses of articles whose published addresses are lost.</summary>
internal sealed class MovedArticles
{
    private readonly PublishedArticles articles;
    private readonly IReadOnlySet<string> publishedBefore;
    private readonly Dictionary<string, string> newAddresses = new(StringComparer.Ordinal);

    /// <summary>Finds the new addresses by text, then by the other language's version, then by name.</summary>
    /// <param name="publishedBefore">All recorded addresses.</param>
    /// <param name="lost">Entries whose addresses no longer exist.</param>
    public MovedArticles(
        IReadOnlySet<string> publishedBefore,
        ImmutableArray<LedgerEntry> lost,
        PublishedArticles articles
    )
    {
        (this.publishedBefore, this.articles) = (publishedBefore, articles);
        foreach (var entry in lost)
        {
            Add(entry, ByText(entry));
        }

        var siblings = newAddresses
            .Where(pair => lost.Any(entry => entry.Address == pair.Key && entry.Kind == LedgerKind.Article))
            .ToLookup(pair => WithoutLanguage(pair.Key), pair => WithoutLanguage(pair.Value));
        var byName = articles.Addresses.Where(IsNew).ToLookup(NameOf);
        // The address of an alias says nothing about the story.
        foreach (
            var entry in lost.Where(entry =>
                entry.Kind == LedgerKind.Article && !newAddresses.ContainsKey(entry.Address)
            )
        )
        {
            Add(entry, BySibling(entry, siblings) ?? Only(byName[NameOf(entry.Address)]));
        }
    }

    /// <summary>Returns the new address of an article, or null if it cannot be determined.</summary>
    public string? NewAddressOf(LedgerEntry entry) => newAddresses.GetValueOrDefault(entry.Address);

    private void Add(LedgerEntry entry, string? address)
    {
        if (address is not null)
        {
            newAddresses[entry.Address] = address;
        }
    }

    /// <summary>
    /// Returns the address of the only article with the same text; of several, the only new one or the only one with
    /// the same name. An article that was published beside the lost one is another story, whatever its text; only old
    /// addresses may lead to one that is known.
    /// </summary>
    private string? ByText(LedgerEntry entry)
    {
        var aliased = articles.WithAlias(entry.Language, entry.Hash).ToList();
        var same = articles
            .WithText(entry.Language, entry.Hash)
            .Where(address => IsNew(address) || entry.Kind == LedgerKind.Alias);
        List<string> candidates = aliased.Count > 0 ? aliased : [.. same];
        return Only(candidates)
            ?? Only(candidates.Where(IsNew))
            ?? Only(candidates.Where(address => NameOf(address) == NameOf(entry.Address)));
    }

    /// <summary>Returns the address in this language where the story's other version moved to, if it exists.</summary>
    private string? BySibling(LedgerEntry entry, ILookup<string, string> moved) =>
        Only(
            moved[WithoutLanguage(entry.Address)]
                .Distinct()
                .Select(address => $"/{entry.Language}{address}")
                .Where(articles.Addresses.Contains)
        );

    private bool IsNew(string address) => !publishedBefore.Contains(address);

    /// <summary>
    /// Returns an address without its day: <c>/ky/news/2022/03/-protokol/</c>. A story moved to another day keeps name
    /// and month; yearly events share a name but not the month and year.
    /// </summary>
    private static string NameOf(string address)
    {
        var parts = address.TrimEnd('/').Split('/');
        parts[^1] = parts[^1].TrimStart([.. "0123456789"]);
        return string.Join('/', parts);
    }

    private static string WithoutLanguage(string address) => address[address.IndexOf('/', 1)..];

    private static string? Only(IEnumerable<string> addresses) =>
        addresses.Take(2).ToList() is [var only] ? only : null;
}
