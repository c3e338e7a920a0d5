using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>
/// Compares the ledger of published addresses with the site. An address without an article is an error, unless it has a
/// redirect or the notice of a withdrawal.
/// </summary>
public sealed class LedgerChecker
{
    private readonly ContentTree content;
    private readonly Site site;
    private readonly PublishedArticles articles;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<MovedAddress>.Builder moved = ImmutableArray.CreateBuilder<MovedAddress>();

    private LedgerChecker(ContentTree content, Site site, DiagnosticBag diagnostics)
    {
        (this.content, this.site, this.diagnostics) = (content, site, diagnostics);
        articles = new PublishedArticles(content, site);
    }

    /// <summary>Checks the site's ledger, if it has one.</summary>
    /// <returns>Number of published addresses missing from the ledger; all of them if there is no ledger.</returns>
    public static int Check(SourceFolder source, ContentTree content, Site site, DiagnosticBag diagnostics)
    {
        var ledger = AddressLedger.Load(source, diagnostics);
        if (ledger is not null)
        {
            Check(ledger, content, site, diagnostics);
        }

        return LedgerUpdater.CountMissing(ledger, site);
    }

    /// <summary>Reports every lost address. Returns those whose articles now have another address.</summary>
    public static ImmutableArray<MovedAddress> Check(
        AddressLedger ledger,
        ContentTree content,
        Site site,
        DiagnosticBag diagnostics
    )
    {
        var checker = new LedgerChecker(content, site, diagnostics);
        checker.Check(ledger);
        return checker.moved.DrainToImmutable();
    }

    private void Check(AddressLedger ledger)
    {
        var redirected = site.Redirects.Select(redirect => redirect.Folder).ToHashSet(StringComparer.Ordinal);
        var lost = ledger
            .Entries.Where(entry => !articles.Addresses.Contains(entry.Address) && !redirected.Contains(entry.Address))
            .DistinctBy(entry => entry.Address)
            .ToImmutableArray();
        if (lost.IsEmpty)
        {
            return;
        }

        var languages = site.Configuration.Languages.Select(language => language.Code).ToHashSet();
        foreach (
            var language in lost.Where(entry => !languages.Contains(entry.Language)).GroupBy(entry => entry.Language)
        )
        {
            diagnostics.Report(LedgerRules.LanguageGone, language.First().Location, language.Key, language.Count());
        }

        var rest = lost.RemoveAll(entry => !languages.Contains(entry.Language) || IsUnreadable(entry));
        var gone = rest.RemoveAll(entry => IsHeldBack(entry) || IsInOtherLanguageOnly(entry));
        var movements = new MovedArticles(ledger, gone, articles);
        foreach (var entry in gone)
        {
            Report(entry, movements.NewAddressOf(entry));
        }
    }

    /// <summary>True if the article's file exists but cannot be read, which was reported.</summary>
    private bool IsUnreadable(LedgerEntry entry)
    {
        var path = entry.Address[(entry.Language.Length + 2)..].TrimEnd('/');
        path = path.StartsWith("news/", StringComparison.Ordinal) ? path : $"pages/{path}";
        return content.Unreadable.Contains($"content/{path}/index.{entry.Language}.md")
            || content.Unreadable.Contains($"content/{path}.{entry.Language}.md");
    }

    /// <summary>
    /// True if the article exists, at this or another address, but is a draft or scheduled. Reports it if so.
    /// </summary>
    private bool IsHeldBack(LedgerEntry entry)
    {
        var article = articles.At(entry.Address) ?? articles.HeldBackWithText(entry.Language, entry.Hash);
        if (article is null)
        {
            return false;
        }

        if (article.IsDraft)
        {
            diagnostics.Report(LedgerRules.Unpublished, new SourceLocation(article.Path, 1, 1), entry.Address);
        }
        else if (entry.Day is null || entry.Day <= site.Clock.Today)
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

    /// <summary>
    /// True if the address has a page, but only one that links to versions in other languages. Reports it if so.
    /// </summary>
    private bool IsInOtherLanguageOnly(LedgerEntry entry)
    {
        var hasPage = site.PageAddresses.Contains(entry.Address);
        if (hasPage)
        {
            diagnostics.Report(LedgerRules.VersionGone, entry.Location, entry.Language, entry.Address);
        }

        return hasPage;
    }

    private void Report(LedgerEntry entry, string? newAddress)
    {
        if (newAddress is null)
        {
            diagnostics.Report(LedgerRules.Gone, entry.Location, entry.Address);
            return;
        }

        var article = articles.At(newAddress)!;
        var line = string.Join(", ", article.Aliases.Select(alias => alias.Value).Append(entry.Address));
        var location = article.Aliases is [.., var last] ? last.Location : new SourceLocation(article.Path, 1, 1);
        diagnostics.Report(LedgerRules.Moved, location, entry.Address, $"aliases: [{line}]");
        moved.Add(new MovedAddress(entry.Address, newAddress, article.Path));
    }
}
