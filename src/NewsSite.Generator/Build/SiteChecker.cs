using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Tools.Checking;
using NewsSite.Generator.Tools.ExternalLinks;

namespace NewsSite.Generator.Build;

/// <summary>Reports everything a build would, and runs the editorial checks of texts. Writes no output.</summary>
public static class SiteChecker
{
    /// <summary>
    /// Composes the site, with what <see cref="Check"/> reports of sources and texts. Templates report when the caller
    /// renders a page.
    /// </summary>
    /// <returns>The site, or null if it cannot be built because the configuration or the theme is missing.</returns>
    public static BuiltSite? Compose(BuildOptions options, DiagnosticBag diagnostics)
    {
        using var caches = BuildCaches.InMemory(options.Cache);
        var built = SiteBuilder.Compose(options, caches, diagnostics);
        if (built is not null)
        {
            SiteInspector.Inspect(options, caches, built, texts: true, diagnostics);
        }

        return built;
    }

    /// <summary>Checks the site.</summary>
    /// <param name="external">Options for checking links to other hosts; null to skip this check.</param>
    /// <returns>The site, or null if it cannot be built because the configuration or the theme is missing.</returns>
    public static Site? Check(BuildOptions options, DiagnosticBag diagnostics, LinkCheckOptions? external = null)
    {
        using var caches = BuildCaches.InMemory(options.Cache);
        var built = SiteBuilder.Compose(options, caches, diagnostics);
        if (built is null)
        {
            return null;
        }

        // Templates report errors only when they run, and any page may be the one that has an error.
        ParallelChunks.Of(built.Files.Where(file => file.MayReport)).ForAll(file => file.WriteTo(Stream.Null));
        SiteInspector.Inspect(options, caches, built, texts: true, diagnostics);
        if (external is not null)
        {
            ExternalLinkChecker.Check(
                TextChecker.Articles(built.Content, options.Preview.Drafts),
                built.Content.Texts,
                options.Source,
                url =>
                    OwnAddress.PathOf(built.Site.Configuration, url) is { } path
                    && OwnAddress.IsOfSite(built.Site.Configuration, path),
                external,
                TimeProvider.System,
                diagnostics
            );
        }

        return built.Site;
    }
}
