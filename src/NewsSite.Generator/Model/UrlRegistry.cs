using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Model;

/// <summary>Knows what stands at which path. Two at one path is an error, whatever they are.</summary>
internal sealed class UrlRegistry
{
    private static readonly Message OwnPage = new(
        "a page of the site itself",
        "страница самого сайта",
        "сайттын өз барагы"
    );

    private static readonly Message OwnFeed = new(
        "a feed of the site itself",
        "лента самого сайта",
        "сайттын өз жаңылык тасмасы"
    );

    private readonly Dictionary<string, object> owners = new(StringComparer.Ordinal);

    /// <summary>Claims the path of every route; an author's story or page at a claimed path is reported once.</summary>
    public static UrlRegistry Of(ImmutableArray<Route> routes, DiagnosticBag diagnostics)
    {
        var registry = new UrlRegistry();
        foreach (var route in routes.Where(route => SourceOf(route) is null))
        {
            registry.owners.TryAdd(route.Path, RouteKind.IsFeed(route.Kind) ? OwnFeed : OwnPage);
        }

        IRouteSubject? reported = null;
        foreach (var route in routes)
        {
            if (SourceOf(route) is not { } source || ReferenceEquals(route.Subject, reported))
            {
                continue;
            }

            if (!registry.owners.TryAdd(route.Path, source))
            {
                diagnostics.Report(AddressRules.Taken, source, route.Path, registry.owners[route.Path]);
                reported = route.Subject;
            }
        }

        return registry;
    }

    /// <summary>What stands at a path: a <see cref="SourceLocation"/>, a <see cref="Message"/>, or null.</summary>
    public object? OwnerOf(string path) => owners.GetValueOrDefault(path);

    public HashSet<string> Paths => owners.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The file of the author's story or page that stands at a route; null for a page the site makes by itself.</summary>
    private static SourceLocation? SourceOf(Route route) =>
        route.Subject switch
        {
            ArchiveEntry story => new SourceLocation(story.Headings[0].Path),
            Page page => new SourceLocation(page.Versions[0].Path),
            _ => null,
        };
}
