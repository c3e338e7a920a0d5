using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Brings the ledger up to what is published now.</summary>
public static class LedgerUpdater
{
    /// <summary>
    /// The ledger with every published address and the hash of its text now. An old address keeps its line, with the
    /// hash of the article its redirect leads to.
    /// </summary>
    public static AddressLedger Update(AddressLedger? ledger, ContentTree content, Site site)
    {
        var articles = new PublishedArticles(content, site);
        var targets = site.Redirects.ToDictionary(redirect => redirect.Folder, redirect => redirect.To);
        var entries = new SortedDictionary<string, LedgerEntry>(StringComparer.Ordinal);
        foreach (var entry in ledger?.Entries ?? [])
        {
            var leadsTo = targets.TryGetValue(entry.Address, out var target) ? articles.At(target) : null;
            entries[entry.Address] = leadsTo is null ? entry : entry with { Hash = articles.HashOf(leadsTo) };
        }

        foreach (var address in articles.Addresses)
        {
            var article = articles.At(address)!;
            entries[address] = new LedgerEntry(address, article.Language.Code, articles.HashOf(article), default);
        }

        return new AddressLedger([.. entries.Values]);
    }

    /// <summary>How many published addresses the ledger does not hold yet.</summary>
    public static int CountMissing(AddressLedger? ledger, Site site) =>
        site.ArticleAddresses.Values.Except((ledger?.Entries ?? []).Select(entry => entry.Address)).Count();

    /// <summary>Writes the ledger in one step, where it changed; true where it did.</summary>
    public static bool Write(AddressLedger ledger, SourceFolder source)
    {
        var path = source.Absolute(AddressLedger.Path);
        var bytes = Encoding.UTF8.GetBytes(ledger.ToText());
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return false;
        }

        WholeFile.Replace(path, bytes);
        return true;
    }
}
