using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>
/// Compares what was once published with what is now. An address nobody answers at is an error, unless a redirect or the
/// notice of a withdrawal covers it.
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

    /// <summary>Checks the site's ledger, where it has one.</summary>
    /// <returns>How many published addresses the ledger does not hold yet: all, where there is none.</returns>
    public static int Check(SourceFolder source, ContentTree content, Site site, DiagnosticBag diagnostics)
    {
        var ledger = AddressLedger.Load(source, diagnostics);
        if (ledger is not null)
        {
            Check(ledger, content, site, diagnostics);
        }

        return LedgerUpdater.CountMissing(ledger, site);
    }

    /// <summary>Reports every lost address, and gives those whose articles stand at another one now.</summary>
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

        var spoken = site.Configuration.Languages.Select(language => language.Code).ToHashSet();
        foreach (var language in lost.Where(entry => !spoken.Contains(entry.Language)).GroupBy(entry => entry.Language))
        {
            diagnostics.Report(LedgerRules.LanguageGone, language.First().Location, language.Key, language.Count());
        }

        var rest = lost.RemoveAll(entry => !spoken.Contains(entry.Language) || IsUnreadable(entry));
        var gone = rest.RemoveAll(entry => IsHeldBack(entry) || IsOneVersionOnly(entry));
        var movements = new MovedArticles(ledger, gone, articles);
        foreach (var entry in gone)
        {
            Report(entry, movements.NewAddressOf(entry));
        }
    }

    /// <summary>The file is there but cannot be read, which was reported.</summary>
    private bool IsUnreadable(LedgerEntry entry)
    {
        var place = entry.Address[(entry.Language.Length + 2)..].TrimEnd('/');
        place = place.StartsWith("news/", StringComparison.Ordinal) ? place : $"pages/{place}";
        return content.Unreadable.Contains($"content/{place}/index.{entry.Language}.md")
            || content.Unreadable.Contains($"content/{place}.{entry.Language}.md");
    }

    /// <summary>The article is there, at this address or at another, but must not be shown yet.</summary>
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
            // Otherwise it is the clock that is set back: nothing is published before the day its address names.
            diagnostics.Report(
                LedgerRules.PutOff,
                article.Date?.Location ?? new SourceLocation(article.Path, 1, 1),
                entry.Address,
                article.Date?.Value.ToString("yyyy-MM-dd HH:mm") ?? ""
            );
        }

        return true;
    }

    /// <summary>The address answers, but only to say that the story is in another language.</summary>
    private bool IsOneVersionOnly(LedgerEntry entry)
    {
        var answers = site.PageAddresses.Contains(entry.Address);
        if (answers)
        {
            diagnostics.Report(LedgerRules.VersionGone, entry.Location, entry.Language, entry.Address);
        }

        return answers;
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
        var place = article.Aliases is [.., var last] ? last.Location : new SourceLocation(article.Path, 1, 1);
        diagnostics.Report(LedgerRules.Moved, place, entry.Address, $"aliases: [{line}]");
        moved.Add(new MovedAddress(entry.Address, newAddress, article.Path));
    }
}
