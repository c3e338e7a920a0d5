using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Reports lost addresses of documents and press kits whose stories and pages are still there.</summary>
internal sealed class LostFiles(
    Site site,
    PublishedArticles articles,
    PublishedAddresses published,
    FollowingAddresses following,
    DiagnosticBag diagnostics
)
{
    private readonly List<MovedAddress> moved = [];

    /// <summary>Addresses that an article can take over.</summary>
    public IReadOnlyList<MovedAddress> Moved => moved;

    /// <param name="lost">Addresses of files at which nothing is.</param>
    /// <param name="all">All lost addresses: a file is lost together with its story, which is reported.</param>
    public void Report(ImmutableArray<LedgerEntry> lost, ImmutableArray<LedgerEntry> all)
    {
        var lostFolders = all.Where(entry => entry.Kind == LedgerKind.Article)
            .Select(entry => entry.Address[entry.Address.IndexOf('/', 1)..])
            .ToHashSet(StringComparer.Ordinal);
        var withdrawn = site.Withdrawn.Select(story => $"/news/{story.Key}/").ToHashSet(StringComparer.Ordinal);
        var kits = new List<(LedgerEntry Entry, Article Article)>();
        foreach (var entry in lost)
        {
            if (FilePlace.Of(entry.Address) is not { } place || lostFolders.Contains(place.Folder))
            {
                continue;
            }

            // What became of its story: moved, withdrawn with all its files, or where it was.
            var folder = following.PresentFolder(place.Folder) ?? place.Folder;
            if (withdrawn.Contains(folder) || ArticleIn(folder) is not { } article)
            {
                continue;
            }

            if (place.File is null)
            {
                kits.Add((entry, article));
            }
            else if (!VersionsIn(folder).Any(version => articles.Names(version, Uri.UnescapeDataString(place.File))))
            {
                ReportDocument(entry, folder, article);
            }
        }

        ReportKits(kits);
    }

    private void ReportDocument(LedgerEntry entry, string folder, Article article)
    {
        var prefix = folder.StartsWith("/news/", StringComparison.Ordinal) ? folder : $"/pages{folder}";
        var renamed = published
            .All.Where(file => file.Address.StartsWith(prefix, StringComparison.Ordinal))
            .FirstOrDefault(file => file.Language == LedgerEntry.None && file.Hash() == entry.Hash);
        var alias = site.Configuration.Address.Link(entry.Address);
        diagnostics.Report(
            LedgerRules.DocumentGone,
            new SourceLocation(article.Path, 1, 1),
            Uri.UnescapeDataString(entry.Address),
            renamed is null ? Message.Empty : CalledNow(Uri.UnescapeDataString(renamed.Address[prefix.Length..])),
            alias
        );
        moved.Add(new MovedAddress(alias, article.Path));
    }

    private static Message CalledNow(string name) =>
        new($" (it is called \"{name}\" now)", $" (теперь он называется \"{name}\")", $" (азыр анын аты \"{name}\")");

    /// <summary>Reports lost press kits; those that the site as a whole offered, together.</summary>
    private void ReportKits(List<(LedgerEntry Entry, Article Article)> kits)
    {
        var ofSite = site.Configuration.PressKit ? [] : kits.Where(kit => WasOfferedBySite(kit.Article)).ToList();
        if (ofSite is [var first, _, ..])
        {
            diagnostics.Report(LedgerRules.PressKitsGone, first.Entry.Location, ofSite.Count, first.Entry.Address);
            kits = [.. kits.Except(ofSite)];
        }

        foreach (var (entry, article) in kits)
        {
            diagnostics.Report(LedgerRules.PressKitGone, new SourceLocation(article.Path, 1, 1), entry.Address);
            moved.Add(new MovedAddress(site.Configuration.Address.Link(entry.Address), article.Path));
        }
    }

    private static bool WasOfferedBySite(Article article) => article.PressKit is null && !article.Photos.IsEmpty;

    /// <summary>Returns the first published version of the story or page in a folder, or null.</summary>
    private Article? ArticleIn(string folder) => VersionsIn(folder).FirstOrDefault();

    private IEnumerable<Article> VersionsIn(string folder) =>
        site
            .Configuration.Languages.Select(language => $"/{language.Code}{folder}")
            .Where(articles.Addresses.Contains)
            .Select(articles.At)
            .OfType<Article>();
}
