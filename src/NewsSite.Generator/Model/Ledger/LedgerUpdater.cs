using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Updates the ledger with the addresses published now.</summary>
public static class LedgerUpdater
{
    /// <summary>
    /// Returns the ledger with all published addresses and the current hashes of what is at them. A redirected address
    /// gets the hash of its target.
    /// </summary>
    public static AddressLedger Update(AddressLedger? ledger, PublishedAddresses published, Site site)
    {
        var targets = site.Redirects.ToDictionary(redirect => redirect.Folder, redirect => redirect.To);
        var entries = new SortedDictionary<string, LedgerEntry>(StringComparer.Ordinal);
        foreach (var entry in ledger?.Entries ?? [])
        {
            var target = targets.TryGetValue(entry.FolderIn(site), out var to) ? published.At(to) : null;
            entries[entry.Address] =
                target is null || target.Language != entry.Language
                    ? entry
                    : entry with
                    {
                        Hash = target.AsAlias(entry.Address).Hash(),
                    };
        }

        foreach (var (address, language, hash) in published.All)
        {
            entries[address] = new LedgerEntry(address, language, hash(), default);
        }

        return new AddressLedger([.. entries.Values]);
    }

    /// <summary>Counts the published addresses missing from the ledger.</summary>
    public static int CountMissing(AddressLedger? ledger, PublishedAddresses published) =>
        published
            .All.Select(address => address.Address)
            .Except((ledger?.Entries ?? []).Select(entry => entry.Address))
            .Count();

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

    /// <summary>Returns an entry's address as <see cref="Redirect.Folder"/> names it, from the host's root.</summary>
    internal static string FolderIn(this LedgerEntry entry, Site site) =>
        Redirect.FolderOf(site.Configuration.Address.Link(entry.Address));
}
