using System.Collections.Frozen;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Finds silences of rules that report nothing in their article.</summary>
internal static class UnusedSilences
{
    /// <param name="articles">The articles to which every rule about content was applied.</param>
    public static void Check(IEnumerable<Article> articles, DiagnosticBag diagnostics) =>
        Check(articles, diagnostics, FrozenSet<string>.Empty);

    /// <inheritdoc cref="Check(IEnumerable{Article}, DiagnosticBag)"/>
    /// <param name="except">Codes of rules that were not applied.</param>
    public static void Check(IEnumerable<Article> articles, DiagnosticBag diagnostics, FrozenSet<string> except)
    {
        foreach (var silence in articles.SelectMany(article => article.Allowed))
        {
            // A rule about the machine or other hosts may have something to report elsewhere.
            if (
                RuleTable.Find(silence.Code) is { IsAboutContent: true }
                && !except.Contains(silence.Code)
                && !diagnostics.WasSilent(silence)
            )
            {
                diagnostics.Report(SettingRules.SilencesNothing, silence.Location, silence.Code);
            }
        }
    }
}
