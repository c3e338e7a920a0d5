using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Checks titles and summaries, which search results, feeds and shared cards show.</summary>
internal static class ArticleForm
{
    /// <summary>Maximum title length in characters. Google cuts longer headlines of news articles.</summary>
    private const int LongestTitle = 110;
    private const int ShortestTitle = 10;

    /// <summary>
    /// Maximum summary length in characters. Search results show about 160, cards in messengers up to 200.
    /// </summary>
    private const int LongestSummary = 200;
    private const int ShortestSummary = 40;
    private const int GoodSummary = 150;

    /// <summary>
    /// Minimum number of letters for a title in capitals to be reported. A shorter one may be an abbreviation.
    /// </summary>
    private const int FewestCapitals = 10;

    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        CheckTitle(version.Title, diagnostics);
        if (version.Summary is { Text.Length: > 0 } summary)
        {
            CheckSummary(version, summary, diagnostics);
        }
    }

    private static void CheckTitle(PlacedText title, DiagnosticBag diagnostics)
    {
        var length = title.Text.Length;
        if (length > LongestTitle)
        {
            diagnostics.Report(FormRules.TitleTooLong, title.Start, length, LongestTitle);
        }
        else if (length is > 0 and < ShortestTitle)
        {
            diagnostics.Report(FormRules.TitleTooShort, title.Start, length);
        }

        if (title.Text.Count(char.IsUpper) >= FewestCapitals && !title.Text.Any(char.IsLower))
        {
            diagnostics.Report(FormRules.TitleInCapitals, title.Start);
        }
    }

    private static void CheckSummary(CheckedArticle version, PlacedText summary, DiagnosticBag diagnostics)
    {
        var length = summary.Text.Length;
        if (length > LongestSummary)
        {
            diagnostics.Report(FormRules.SummaryTooLong, summary.Start, length, LongestSummary);
        }
        else if (length < ShortestSummary)
        {
            diagnostics.Report(FormRules.SummaryTooShort, summary.Start, length, GoodSummary);
        }

        var first = version.Outline.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph);
        if (first is not null && Words.Same(summary.Text, first.Text.Text))
        {
            diagnostics.Report(FormRules.SummaryRepeats, summary.Start);
        }
    }
}
