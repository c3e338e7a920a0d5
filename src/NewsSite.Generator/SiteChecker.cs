using NewsSite.Generator.Checking;
using NewsSite.Generator.Diagnostics;

namespace NewsSite.Generator;

/// <summary>Everything a build would report, and what a careful editor would say of the texts; nothing is written.</summary>
public static class SiteChecker
{
    public static void Check(BuildOptions options, DiagnosticBag diagnostics, StageTimer timer)
    {
        var memory = new BuildMemory();
        var built = SiteBuilder.Build(options, diagnostics, timer, memory);
        if (built is null)
        {
            return;
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
    }

    /// <summary>Templates say what is wrong when they are carried out.</summary>
    private static void RenderAll(BuiltSite built) =>
        built.OnePageOfEachKind.AsParallel().ForAll(page => page.WriteTo(Stream.Null));
}
