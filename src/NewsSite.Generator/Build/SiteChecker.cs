using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Checking;
using NewsSite.Generator.Tools.ExternalLinks;

namespace NewsSite.Generator.Build;

/// <summary>Everything a build would report, and what a careful editor would say of the texts; nothing is written.</summary>
public static class SiteChecker
{
    /// <returns>The site, or null where there is no configuration or no theme to make one with.</returns>
    /// <param name="external">How other hosts are asked for the pages articles link to; null, not to ask them.</param>
    public static Site? Check(BuildOptions options, DiagnosticBag diagnostics, LinkCheckOptions? external = null)
    {
        using var caches = BuildCaches.InMemory(options.Cache);
        var built = SiteBuilder.Compose(options, caches, diagnostics);
        if (built is null)
        {
            return null;
        }

        // Templates report what is wrong when they run.
        built.OnePageOfEachKind.AsParallel().ForAll(page => page.WriteTo(Stream.Null));
        if (built.Site.HeldBack.Scheduled > 0)
        {
            // What is wrong with a scheduled story must be told now, not on its day.
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
