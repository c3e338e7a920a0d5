using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Reports lost addresses of articles, each with its cause and its remedy.</summary>
internal sealed class LostArticles(
    SourceFolder source,
    ContentTree content,
    Site site,
    PublishedArticles articles,
    DiagnosticBag diagnostics
)
{
    private readonly List<MovedAddress> moved = [];

    /// <summary>Addresses whose articles now have another one.</summary>
    public IReadOnlyList<MovedAddress> Moved => moved;

    /// <param name="lost">Addresses of articles at which nothing is.</param>
    /// <param name="aliases">Old addresses of articles that no longer lead on.</param>
    public void Report(AddressLedger ledger, ImmutableArray<LedgerEntry> lost, ImmutableArray<LedgerEntry> aliases)
    {
        // An alias is lost together with its article; that one is reported.
        var reported = lost.Select(entry => (entry.Language, entry.Hash)).ToHashSet();
        var aliasesOfLost = lost.Select(entry => (entry.Language, ContentHash.OfAlias(entry.Hash))).ToHashSet();
        var readable = lost.RemoveAll(entry => content.Unreadable.MayBeAt(entry.Address));
        var known = ledger.Entries.Select(entry => entry.Address).ToHashSet(StringComparer.Ordinal);
        var gone = readable
            .RemoveAll(entry => IsHeldBack(entry, known))
            .AddRange(aliases.RemoveAll(entry => reported.Contains((entry.Language, entry.Hash))));
        var movements = new MovedArticles(known, gone, articles);
        var toRestore = new List<(LedgerEntry Entry, bool HasPage)>();
        foreach (var entry in gone)
        {
            // A page that only leads to versions in other languages is there whether the article moved or not.
            var hasPage = site.PageAddresses.Contains(entry.Address);
            if (!hasPage && movements.NewAddressOf(entry) is { } address)
            {
                ReportMoved(entry, address);
            }
            else if (entry.Kind == LedgerKind.Alias)
            {
                diagnostics.Report(LedgerRules.AliasGone, entry.Location, entry.Address);
            }
            else if (!aliasesOfLost.Contains((entry.Language, entry.Hash)))
            {
                toRestore.Add((entry, hasPage));
            }
        }

        ReportGone(toRestore);
    }

    /// <summary>
    /// True if the article exists, at this or another address, but is a draft or scheduled. Reports it if so.
    /// </summary>
    /// <param name="known">Recorded addresses. An article that has one is another story with the same text.</param>
    private bool IsHeldBack(LedgerEntry entry, HashSet<string> known)
    {
        var heldBack = articles
            .HeldBackWithText(entry.Language, entry.Hash)
            .FirstOrDefault(address => !known.Contains(address));
        var article = articles.At(entry.Address) ?? (heldBack is null ? null : articles.At(heldBack));
        if (article is null)
        {
            return false;
        }

        if (article.IsDraft)
        {
            diagnostics.Report(LedgerRules.Unpublished, new SourceLocation(article.Path, 1, 1), entry.Address);
        }
        else if (entry.Day is not { } day || site.Clock.HasCome(site.Clock.StartOf(day)))
        {
            // An address that names a future day means that the clock was set back, which is not an error.
            diagnostics.Report(
                LedgerRules.PutOff,
                article.Date?.Location ?? new SourceLocation(article.Path, 1, 1),
                entry.Address,
                article.Date?.Value.ToString("yyyy-MM-dd HH:mm") ?? ""
            );
        }

        return true;
    }

    private void ReportMoved(LedgerEntry entry, string newAddress)
    {
        var article = articles.At(newAddress)!;
        var alias = site.Configuration.Address.Link(entry.Address);
        var line = string.Join(", ", article.Aliases.Select(known => known.Value).Append(alias));
        var location = article.Aliases is [.., var last] ? last.Location : new SourceLocation(article.Path, 1, 1);
        diagnostics.Report(LedgerRules.Moved, location, entry.Address, $"aliases: [{line}]");
        moved.Add(new MovedAddress(alias, article.Path));
    }

    private void ReportGone(List<(LedgerEntry Entry, bool HasPage)> lost)
    {
        var remedies = new LostFolders(source, lost.Select(pair => (FolderOf(pair.Entry), pair.Entry.Language)));
        foreach (var (entry, hasPage) in lost)
        {
            var (path, command) = remedies.Of(FolderOf(entry), entry.Language, wholeFolder: !hasPage);
            if (hasPage)
            {
                diagnostics.Report(
                    LedgerRules.VersionGone,
                    entry.Location,
                    entry.Language,
                    entry.Address,
                    path,
                    command
                );
            }
            else
            {
                diagnostics.Report(LedgerRules.Gone, entry.Location, entry.Address, path, command);
            }
        }
    }

    /// <summary>Returns the folder that an article's address is made of, relative to the source folder.</summary>
    private static string FolderOf(LedgerEntry entry)
    {
        var path = entry.Address[(entry.Language.Length + 2)..].TrimEnd('/');
        return path.StartsWith("news/", StringComparison.Ordinal) ? $"content/{path}" : $"content/pages/{path}";
    }
}
