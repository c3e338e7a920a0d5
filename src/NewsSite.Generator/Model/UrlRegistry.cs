using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Model;

/// <summary>Registry of paths and their owners. Two owners of one path are an error.</summary>
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
        "сайттын өз жаңылык агымы"
    );

    private readonly Dictionary<string, object> owners = new(StringComparer.Ordinal);

    /// <summary>Registers the paths of all routes. A story or page at a registered path is reported once.</summary>
    public static UrlRegistry Of(ImmutableArray<Route> routes, DiagnosticBag diagnostics)
    {
        var registry = new UrlRegistry();
        foreach (var route in routes.Where(route => SourceOf(route) is null))
        {
            registry.owners.TryAdd(route.Path, RouteKind.IsPage(route.Kind) ? OwnPage : OwnFeed);
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

    /// <summary>
    /// Returns the owner of a path: the <see cref="SourceLocation"/> of an article, a <see cref="Message"/> that names
    /// a page of the site itself, or null.
    /// </summary>
    public object? OwnerOf(string path) => owners.GetValueOrDefault(path);

    /// <summary>All registered paths.</summary>
    public HashSet<string> Paths => owners.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the file of the story or page at a route, or null for a generated page or feed.</summary>
    private static SourceLocation? SourceOf(Route route) =>
        route.Subject switch
        {
            ArchiveEntry story => new SourceLocation(story.SourcePath),
            Page page => new SourceLocation(page.Versions[0].Path),
            _ => null,
        };
}
