using System.Collections.Immutable;

namespace NewsSite.Generator.Ledger;

/// <summary>Finds where the articles of lost addresses went.</summary>
internal sealed class MovedArticles
{
    private readonly PublishedArticles articles;
    private readonly HashSet<string> known;
    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);

    /// <param name="lost">Entries at whose addresses nothing stands any more.</param>
    public MovedArticles(AddressLedger ledger, ImmutableArray<LedgerEntry> lost, PublishedArticles articles)
    {
        this.articles = articles;
        known = ledger.Entries.Select(entry => entry.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in lost)
        {
            Remember(entry, ByText(entry));
        }

        var byText = found.ToImmutableArray();
        foreach (var entry in lost.Where(entry => !found.ContainsKey(entry.Address)))
        {
            Remember(entry, BySibling(entry, byText) ?? ByName(entry));
        }
    }

    /// <summary>The address an article moved to, or null where that cannot be told.</summary>
    public string? NewAddressOf(LedgerEntry entry) => found.GetValueOrDefault(entry.Address);

    private void Remember(LedgerEntry entry, string? address)
    {
        if (address is not null)
        {
            found[entry.Address] = address;
        }
    }

    /// <summary>The one article with the same text; of several, the one that is new, or has the same name.</summary>
    private string? ByText(LedgerEntry entry)
    {
        var same = articles.WithText(entry.Language, entry.Hash).ToList();
        return Only(same)
            ?? Only(same.Where(IsNew))
            ?? Only(same.Where(address => NameOf(address) == NameOf(entry.Address)));
    }

    /// <summary>Where the other version of the same story went, if there is an article of this language too.</summary>
    private string? BySibling(LedgerEntry entry, ImmutableArray<KeyValuePair<string, string>> moved)
    {
        var siblings = moved
            .Where(pair => WithoutLanguage(pair.Key) == WithoutLanguage(entry.Address))
            .Select(pair => $"/{entry.Language}{WithoutLanguage(pair.Value)}");
        return Only(siblings.Distinct().Where(articles.Addresses.Contains));
    }

    /// <summary>The one new article whose folder has the same name below another day.</summary>
    private string? ByName(LedgerEntry entry) =>
        Only(
            articles.Addresses.Where(address =>
                IsNew(address)
                && NameOf(address) == NameOf(entry.Address)
                && address.StartsWith($"/{entry.Language}/", StringComparison.Ordinal)
            )
        );

    private bool IsNew(string address) => !known.Contains(address);

    /// <summary><c>/ky/news/2022/03/15-protokol/</c> → <c>protokol</c>.</summary>
    private static string NameOf(string address) =>
        address.TrimEnd('/').Split('/')[^1].TrimStart("0123456789-".ToCharArray());

    private static string WithoutLanguage(string address) => address[address.IndexOf('/', 1)..];

    private static string? Only(IEnumerable<string> addresses) =>
        addresses.Take(2).ToList() is [var only] ? only : null;
}
