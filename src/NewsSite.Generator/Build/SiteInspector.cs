using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.Checking;

namespace NewsSite.Generator.Build;

/// <summary>
/// Examines a composed site further, so that <c>build</c> and <c>check</c> know the same of it and give the same
/// <see cref="Verdict"/>.
/// </summary>
internal static class SiteInspector
{
    /// <summary>Reports what will break when due, and doubtful passages in the texts.</summary>
    /// <param name="texts">
    /// True to examine the texts in any case. Otherwise they are examined only if the site made a check an error.
    /// </param>
    public static void Inspect(
        BuildOptions options,
        BuildCaches caches,
        BuiltSite built,
        bool texts,
        DiagnosticBag diagnostics
    )
    {
        new Forecast(options, caches, built).Report(diagnostics);
        var configuration = built.Site.Configuration;
        if (texts || configuration.Checks.MakesErrors)
        {
            TextChecker.Check(built.Content, configuration, options.Preview.Drafts, diagnostics);
            UnusedSilences.Check(TextChecker.Articles(built.Content, options.Preview.Drafts), diagnostics);
        }
    }
}
