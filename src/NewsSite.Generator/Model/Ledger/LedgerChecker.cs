using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>
/// Compares the ledger of published addresses with the site. An address at which nothing is any more is an error, unless
/// it has a redirect or the notice of a withdrawal.
/// </summary>
public sealed class LedgerChecker
{
    private readonly Site site;
    private readonly DiagnosticBag diagnostics;
    private readonly PublishedAddresses published;
    private readonly FollowingAddresses following;
    private readonly LostArticles articles;
    private readonly LostFiles files;

    private LedgerChecker(
        SourceFolder source,
        ContentTree content,
        Site site,
        PublishedArticles articles,
        PublishedAddresses published,
        DiagnosticBag diagnostics
    )
    {
        (this.site, this.diagnostics, this.published) = (site, diagnostics, published);
        following = new FollowingAddresses(site, published);
        this.articles = new LostArticles(source, content, site, articles, diagnostics);
        files = new LostFiles(site, articles, published, following, diagnostics);
    }

    /// <summary>Checks the site's ledger, if it has one.</summary>
    /// <param name="files">Documents and press kits that the site publishes.</param>
    /// <param name="since">Git revision from which the content grew, besides the last commit; or null.</param>
    public static LedgerFindings Check(
        SourceFolder source,
        ContentTree content,
        Site site,
        IEnumerable<PublishedFile> files,
        string? since,
        DiagnosticBag diagnostics
    )
    {
        var articles = new PublishedArticles(content, site);
        var published = PublishedAddresses.Of(site, articles, files, source);
        var present = AddressLedger.Load(source, diagnostics);
        var ledger = LedgerHistory.WithRemovedLines(present, source, since, diagnostics);
        var missing = LedgerUpdater.CountMissing(present, published);
        if (ledger is null)
        {
            return new LedgerFindings(published, missing, [], []);
        }

        var checker = new LedgerChecker(source, content, site, articles, published, diagnostics);
        var redirects = checker.Check(ledger);
        return new LedgerFindings(published, missing, [.. checker.articles.Moved, .. checker.files.Moved], redirects);
    }

    /// <summary>Reports every lost address. Returns the redirects of those that moved along with something.</summary>
    private ImmutableArray<Redirect> Check(AddressLedger ledger)
    {
        var redirected = site.Redirects.Select(redirect => redirect.Folder).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<LedgerEntry> lost =
        [
            .. ledger
                .Entries.Where(entry =>
                    !published.Contains(entry.Address)
                    && (redirected.Count == 0 || !redirected.Contains(entry.FolderIn(site)))
                )
                .DistinctBy(entry => entry.Address),
        ];
        if (lost.IsEmpty)
        {
            return [];
        }

        lost = lost.RemoveAll(IsInLostLanguage(lost));
        var redirects = lost.Select(following.Of).OfType<Redirect>().ToImmutableArray();
        var followed = redirects.Select(redirect => redirect.Location).ToHashSet();
        var rest = lost.ToLookup(entry => entry.Kind);
        articles.Report(ledger, [.. rest[LedgerKind.Article]], [.. rest[LedgerKind.Alias]]);
        files.Report([.. rest[LedgerKind.File].Where(entry => following.Of(entry) is null)], lost);
        ReportTopics(rest[LedgerKind.Topic].Where(entry => following.Of(entry) is null));
        return [.. redirects.DistinctBy(redirect => redirect.Folder)];
    }

    /// <summary>Reports each language that the site no longer has, once.</summary>
    private Predicate<LedgerEntry> IsInLostLanguage(ImmutableArray<LedgerEntry> lost)
    {
        var languages = site
            .Configuration.Languages.Select(language => language.Code)
            .Append(LedgerEntry.None)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var language in lost.GroupBy(entry => entry.Language).Where(group => !languages.Contains(group.Key)))
        {
            diagnostics.Report(LedgerRules.LanguageGone, language.First().Location, language.Key, language.Count());
        }

        return entry => !languages.Contains(entry.Language);
    }

    /// <summary>Reports each topic that is gone, once, and the one that has its name now.</summary>
    private void ReportTopics(IEnumerable<LedgerEntry> lost)
    {
        // After an error in topics.yaml, which was reported, nobody knows which topics there are.
        if (!site.Configuration.HasAllTopics)
        {
            return;
        }

        foreach (var topic in lost.GroupBy(entry => entry.TopicId!))
        {
            var successor = site.Configuration.Topics.FirstOrDefault(candidate =>
                site.Configuration.Languages.Any(language =>
                    topic.Any(entry => entry.Hash == ContentHash.OfText(candidate.Name[language]))
                )
            );
            diagnostics.Report(
                LedgerRules.TopicGone,
                successor?.Location ?? topic.First().Location,
                topic.Key,
                topic.First().Address,
                successor is null
                    ? Message.Empty
                    : new Message(
                        $": \"{successor.Id}\" has its name",
                        $": её название носит \"{successor.Id}\"",
                        $": анын аталышы азыр \"{successor.Id}\" темасында"
                    )
            );
        }
    }
}
