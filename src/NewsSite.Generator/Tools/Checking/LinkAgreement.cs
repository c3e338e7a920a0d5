using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds links that only one version has. Links that lead to two language versions of the same page match.
/// </summary>
internal static class LinkAgreement
{
    public static void Check(CheckedArticle one, CheckedArticle other, ArticlePaths articles, DiagnosticBag diagnostics)
    {
        var (links, otherLinks) = (Targets(one, articles), Targets(other, articles));
        var mine = Without(links, otherLinks);
        var others = Without(otherLinks, links);

        // Another page of the same host may be the translation.
        var hosts = mine.Select(link => link.Host)
            .Intersect(others.Select(link => link.Host))
            .OfType<string>()
            .ToHashSet();
        mine = mine.RemoveAll(link => link.Host is not null && hosts.Contains(link.Host));
        others = others.RemoveAll(link => link.Host is not null && hosts.Contains(link.Host));
        if (mine.Length == others.Length)
        {
            foreach (var (link, otherLink) in mine.Zip(others))
            {
                var says = Difference.Between(one.Language, link.Link.Url, other.Language, otherLink.Link.Url);
                diagnostics.Report(AgreementRules.Links, link.Link.Location, says, otherLink.Link.Location);
            }

            return;
        }

        ReportMissing(mine, one, other, diagnostics);
        ReportMissing(others, other, one, diagnostics);
    }

    private static void ReportMissing(
        ImmutableArray<Target> links,
        CheckedArticle from,
        CheckedArticle to,
        DiagnosticBag diagnostics
    )
    {
        foreach (var link in links)
        {
            var says = Difference.OnlyIn(from.Language, link.Link.Url, to.Language);
            diagnostics.Report(AgreementRules.Links, link.Link.Location, says, to.BodyStart);
        }
    }

    /// <summary>Returns links of the first list missing from the second. Repeated links count separately.</summary>
    private static ImmutableArray<Target> Without(ImmutableArray<Target> links, ImmutableArray<Target> others)
    {
        var left = others.GroupBy(link => link.Key).ToDictionary(same => same.Key, same => same.Count());
        return
        [
            .. links.Where(link =>
            {
                var count = left.GetValueOrDefault(link.Key);
                left[link.Key] = count - 1;
                return count <= 0;
            }),
        ];
    }

    // Leave out links to articles that exist in one language only: the other version cannot have them.
    private static ImmutableArray<Target> Targets(CheckedArticle version, ArticlePaths articles) =>
        [
            .. version
                .Outline.Links.Where(link => !link.IsPicture && link.Url.Length > 0 && !LinkKey.IsFile(link.Url))
                .Select(link => new Target(link, LinkKey.Of(version.Article.Path, link.Url), LinkKey.HostOf(link.Url)))
                .Where(target => articles.VersionsOf(target.Key) != 1),
        ];

    private sealed record Target(OutlineLink Link, string Key, string? Host);
}
