using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>
/// Copies of moved feeds, documents and press kits at their old addresses, for hosts that only serve files: a redirect
/// page could not stand there, and subscribers would get nothing.
/// </summary>
internal static class RedirectCopies
{
    /// <param name="files">All files that are no redirects.</param>
    /// <param name="pages">Redirect pages, which take precedence where both cannot be.</param>
    public static IEnumerable<OutputFile> Of(
        ImmutableArray<Redirect> redirects,
        SiteAddress address,
        ImmutableArray<OutputFile> files,
        ImmutableArray<OutputFile> pages
    )
    {
        var wanted = redirects
            .Where(redirect => redirect.Parameters.IsEmpty && !redirect.To.EndsWith('/'))
            .Select(redirect => (From: address.PathWithin(redirect.From), To: OutputFile.PathOf(redirect.To)))
            .Where(pair => pair.From is not null && Path.GetExtension(pair.From) == Path.GetExtension(pair.To))
            .ToLookup(pair => pair.To, pair => OutputFile.PathOf(pair.From!), StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return [];
        }

        var paths = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var folders = paths.SelectMany(RedirectPage.Parents).ToHashSet(StringComparer.Ordinal);
        return files
            .SelectMany(file => wanted[file.Path].Distinct().Select(path => file with { Path = path }))
            .Where(copy => RedirectPage.CanBeNamed(copy.Path))
            .Where(copy => !folders.Contains(copy.Path))
            .Where(copy => !RedirectPage.Parents(copy.Path).Append(copy.Path).Any(paths.Contains));
    }
}
