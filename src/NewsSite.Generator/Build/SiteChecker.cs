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
    public static Site? Check(
        BuildOptions options,
        DiagnosticBag diagnostics,
        StageTimer timer,
        LinkCheckOptions? external = null
    )
    {
        var memory = new BuildCaches();
        var built = SiteBuilder.Build(options, diagnostics, timer, memory);
        if (built is null)
        {
            return null;
        }

        timer.Time("pages", () => RenderAll(built));
        if (built.Site.HeldBack.Scheduled > 0)
        {
            // What is wrong with a scheduled story must be told now, not on its day.
            var future = options with
            {
                Preview = options.Preview with { Future = true },
            };
            timer.Time("scheduled", () => SiteBuilder.Build(future, diagnostics, new StageTimer(), memory));
        }

        timer.Time(
            "texts",
            () => TextChecker.Check(built.Content, built.Site.Configuration, options.Preview.Drafts, diagnostics)
        );
        if (external is not null)
        {
            var articles = TextChecker.Articles(built.Content, options.Preview.Drafts);
            timer.Time(
                "external links",
                () => ExternalLinkChecker.Check(articles, options.Source, external, TimeProvider.System, diagnostics)
            );
        }

        return built.Site;
    }

    /// <summary>Templates say what is wrong when they are carried out.</summary>
    private static void RenderAll(BuiltSite built) =>
        built.OnePageOfEachKind.AsParallel().ForAll(page => page.WriteTo(Stream.Null));
}
