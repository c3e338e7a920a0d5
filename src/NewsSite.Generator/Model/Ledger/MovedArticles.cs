using System.Collections.Immutable;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

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

        var siblings = found.ToLookup(pair => WithoutLanguage(pair.Key), pair => WithoutLanguage(pair.Value));
        var byName = articles.Addresses.Where(IsNew).ToLookup(NameOf);
        foreach (var entry in lost.Where(entry => !found.ContainsKey(entry.Address)))
        {
            Remember(entry, BySibling(entry, siblings) ?? Only(byName[NameOf(entry.Address)]));
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
    private string? BySibling(LedgerEntry entry, ILookup<string, string> moved) =>
        Only(
            moved[WithoutLanguage(entry.Address)]
                .Distinct()
                .Select(address => $"/{entry.Language}{address}")
                .Where(articles.Addresses.Contains)
        );

    private bool IsNew(string address) => !known.Contains(address);

    /// <summary>
    /// An address without its day, <c>/ky/news/2022/03/-protokol/</c>: a story that was given another day keeps its name
    /// and month, while what happens every year comes back in another one.
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
