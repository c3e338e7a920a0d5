using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Updates the ledger with the addresses published now.</summary>
public static class LedgerUpdater
{
    /// <summary>
    /// Returns the ledger with all published addresses and the current hashes of their texts. A redirected address gets
    /// the hash of the article it redirects to.
    /// </summary>
    public static AddressLedger Update(AddressLedger? ledger, ContentTree content, Site site)
    {
        var articles = new PublishedArticles(content, site);
        var targets = site.Redirects.ToDictionary(redirect => redirect.Folder, redirect => redirect.To);
        var entries = new SortedDictionary<string, LedgerEntry>(StringComparer.Ordinal);
        foreach (var entry in ledger?.Entries ?? [])
        {
            var article = targets.TryGetValue(entry.Address, out var target) ? articles.At(target) : null;
            entries[entry.Address] = article is null ? entry : entry with { Hash = articles.HashOf(article) };
        }

        foreach (var address in articles.Addresses)
        {
            var article = articles.At(address)!;
            entries[address] = new LedgerEntry(address, article.Language.Code, articles.HashOf(article), default);
        }

        return new AddressLedger([.. entries.Values]);
    }

    /// <summary>Counts the published addresses missing from the ledger.</summary>
    public static int CountMissing(AddressLedger? ledger, Site site) =>
        site.ArticleAddresses.Values.Except((ledger?.Entries ?? []).Select(entry => entry.Address)).Count();

    /// <summary>Writes the ledger atomically if it changed. True if it was written.</summary>
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
