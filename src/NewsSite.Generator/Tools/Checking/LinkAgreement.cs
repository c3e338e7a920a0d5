using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds links that only one version has. Links that lead to two language versions of the same page match, and an
/// address or telephone number that a version only names is as good as a link.
/// </summary>
internal static class LinkAgreement
{
    public static void Check(CheckedArticle one, CheckedArticle other, SiteLinks site, Differences differences)
    {
        var (links, otherLinks) = (Links(one, site), Links(other, site));
        var mine = Without(links, otherLinks);
        var others = Without(otherLinks, links);
        if (mine.IsEmpty && others.IsEmpty)
        {
            return;
        }

        var (named, otherNamed) = (Named(one, site), Named(other, site));
        mine = Without(mine, otherNamed);
        others = Without(others, named);

        // Another page of the same host may be the translation.
        mine = WithoutHosts(mine, others.AddRange(otherNamed));
        others = WithoutHosts(others, Without(links, otherLinks).AddRange(named));
        if (mine.Length == others.Length)
        {
            foreach (var (link, otherLink) in mine.Zip(others))
            {
                differences.Between(
                    AgreementRules.Links,
                    new(one, link.Location, link.Url),
                    new(other, otherLink.Location, otherLink.Url)
                );
            }

            return;
        }

        ReportMissing(mine, one, other, differences);
        ReportMissing(others, other, one, differences);
    }

    private static void ReportMissing(
        ImmutableArray<Place> links,
        CheckedArticle from,
        CheckedArticle to,
        Differences differences
    )
    {
        foreach (var link in links)
        {
            var says = new Differences.Statement(from, link.Location, link.Url);
            differences.OnlyIn(AgreementRules.Links, says, to, to.BodyStart, link.Target.Key);
        }
    }

    private static ImmutableArray<Place> Without(ImmutableArray<Place> links, ImmutableArray<Place> others)
    {
        var keys = others.Select(other => other.Target.Key).ToHashSet(StringComparer.Ordinal);
        return links.RemoveAll(link => keys.Contains(link.Target.Key));
    }

    /// <summary>Leaves out links to hosts that the others have too, unless all of these addresses name one language.</summary>
    private static ImmutableArray<Place> WithoutHosts(ImmutableArray<Place> links, ImmutableArray<Place> others)
    {
        var languages = others
            .Select(other => other.Target)
            .Where(target => target.Host is not null)
            .GroupBy(target => target.Host!, target => target.Language)
            .ToDictionary(host => host.Key, host => host.ToHashSet(), StringComparer.Ordinal);
        return links.RemoveAll(link => link.Target is { Host: { } host } target && MayTranslate(target, host));

        bool MayTranslate(LinkTarget target, string host) =>
            languages.TryGetValue(host, out var named)
            && (target.Language is null || named.Any(language => language != target.Language));
    }

    /// <summary>
    /// Returns the links, each target once. Leaves out links to articles that exist in one language only: the other
    /// version cannot have them.
    /// </summary>
    private static ImmutableArray<Place> Links(CheckedArticle version, SiteLinks site) =>
        [
            .. version
                .Outline.Links.Where(link => !link.IsPicture && link.Url.Length > 0 && !LocalLinks.IsFile(link.Url))
                .Select(link => new Place(link.Url, site.TargetOf(version.Article.Path, link.Url), link.Location))
                .DistinctBy(place => place.Target.Key)
                .Where(place => site.VersionsOf(place.Target) != 1),
        ];

    /// <summary>Returns the addresses and telephone numbers that the texts name.</summary>
    private static ImmutableArray<Place> Named(CheckedArticle version, SiteLinks site) =>
        [
            .. version.WrittenTexts.SelectMany(text =>
                Prose
                    .AddressesIn(text.Text)
                    .Select(address => new Place(address, site.TargetOfWritten(address), text.Start))
                    .Concat(
                        FactShapes
                            .TelephonesIn(text)
                            .Select(number => new Place($"{number}", SiteLinks.OfTelephone(number), text.Start))
                    )
            ),
        ];

    private sealed record Place(string Url, LinkTarget Target, SourceLocation Location);
}
