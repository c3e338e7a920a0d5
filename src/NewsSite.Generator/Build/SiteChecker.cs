using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Checking;
using NewsSite.Generator.Tools.ExternalLinks;

namespace NewsSite.Generator.Build;

/// <summary>Reports everything a build would, and runs the editorial checks of texts. Writes no output.</summary>
public static class SiteChecker
{
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

        // Templates report errors only when they run.
        built.OnePageOfEachKind.AsParallel().ForAll(page => page.WriteTo(Stream.Null));
        if (built.Site.HeldBack.Scheduled > 0)
        {
            // Problems of a scheduled story must be reported now, not on its day.
            var future = options with
            {
                Preview = options.Preview with { Future = true },
            };
            SiteBuilder.Compose(future, caches, diagnostics);
        }

        TextChecker.Check(built.Content, built.Site.Configuration, options.Preview.Drafts, diagnostics);
        if (external is not null)
        {
            ExternalLinkChecker.Check(
                TextChecker.Articles(built.Content, options.Preview.Drafts),
                built.Content.Texts,
                options.Source,
                external,
                TimeProvider.System,
                diagnostics
            );
        }

        return built.Site;
    }
}
