using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Checks headings and tables, which screen readers navigate by.</summary>
internal static class TextStructure
{
    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        CheckHeadings(version, diagnostics);
        foreach (var table in version.Outline.TablesWithoutHeader)
        {
            diagnostics.Report(FormRules.NoTableHeader, table);
        }
    }

    /// <summary>
    /// Checks heading levels. A text may begin with level 1 or 2, since the page's own heading is above both.
    /// </summary>
    private static void CheckHeadings(CheckedArticle version, DiagnosticBag diagnostics)
    {
        var level = 1;
        foreach (var heading in version.Outline.Headings)
        {
            if (heading.Level > level + 1)
            {
                var marks = new string('#', level + 1);
                diagnostics.Report(FormRules.SkippedLevel, heading.Text.Start, heading.Level, level, marks);
            }

            level = heading.Level;
        }
    }
}
