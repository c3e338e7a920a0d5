using System.Globalization;
using System.Net;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Status;

namespace NewsSite.Formats;

/// <summary>
/// Writes the archive's status as one self-contained HTML file, to open, send or print. Not part of the site.
/// </summary>
internal static class StatusPage
{
    /// <summary>Identifies an earlier status page, which may be overwritten.</summary>
    private const string Mark = "<meta name=\"generator\" content=\"newssite status\">";

    private const string Style = """
        :root { color-scheme: light dark; }
        body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
        h1, h2 { line-height: 1.2; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; padding-block: .5rem; }
        th, td { padding: .35rem .6rem; text-align: start; vertical-align: top; border-bottom: 1px solid #8886; }
        .number { text-align: end; font-variant-numeric: tabular-nums; }
        tfoot th, tfoot td { border-top: 2px solid; font-weight: bold; }
        code { overflow-wrap: anywhere; }
        @media print { body { margin: 0; max-width: none; font-size: 9pt; } }
        """;

    public static bool IsStatusPage(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 1000)).Contains(Mark, StringComparison.Ordinal);

    public static string Write(ArchiveStatus status, Site site, MessageLanguage messages)
    {
        var page = new StringBuilder();
        var title = Texts.StatusTitle.In(messages);
        page.Append("<!doctype html>\n<html lang=\"").Append(MessageLanguages.CodeOf(messages)).Append("\">\n<head>\n");
        page.Append("<meta charset=\"utf-8\">\n").Append(Mark).Append('\n');
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta name=\"robots\" content=\"noindex\">\n");
        page.Append("<title>")
            .Append(title)
            .Append("</title>\n<style>\n")
            .Append(Style)
            .Append("\n</style>\n</head>\n");
        page.Append("<body>\n<h1>").Append(title).Append("</h1>\n<p>").Append(Day(site.Clock.Now)).Append("</p>\n");
        Years(page, status, site, messages);
        if (status.ProblemsElsewhere > 0)
        {
            Paragraph(page, Texts.ProblemsElsewhere.In(messages, status.ProblemsElsewhere));
        }

        if (!status.Sources.IsEmpty)
        {
            Sources(page, status, messages);
        }

        Untranslated(page, status, messages);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Years(StringBuilder page, ArchiveStatus status, Site site, MessageLanguage messages)
    {
        var columns = StatusColumns.In(messages, site.Configuration.Languages);
        page.Append("<h2>")
            .Append(Texts.ByYear.In(messages))
            .Append("</h2>\n<div class=\"table\">\n<table>\n<thead>\n<tr>");
        Heading(page, Texts.Year.In(messages), "");
        foreach (var column in columns)
        {
            Heading(page, column.Heading, " class=\"number\"");
        }

        page.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var year in status.Years)
        {
            Row(page, year.Year.ToString("0000", CultureInfo.InvariantCulture), year.Counts);
        }

        page.Append("</tbody>\n<tfoot>\n");
        Row(page, Texts.Total.In(messages), status.Total);
        page.Append("</tfoot>\n</table>\n</div>\n");

        void Row(StringBuilder rows, string name, StoryCounts counts)
        {
            rows.Append("<tr><th scope=\"row\">").Append(name).Append("</th>");
            foreach (var column in columns)
            {
                rows.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{column.Count(counts)}</td>");
            }

            rows.Append("</tr>\n");
        }
    }

    private static void Sources(StringBuilder page, ArchiveStatus status, MessageLanguage messages)
    {
        page.Append("<h2>").Append(Texts.ImportedFrom.In(messages)).Append("</h2>\n");
        page.Append("<div class=\"table\">\n<table>\n<thead>\n<tr>");
        Heading(page, Texts.ImportedFrom.In(messages), "");
        Heading(page, Texts.Stories.In(messages), " class=\"number\"");
        Heading(page, Texts.Drafts.In(messages), " class=\"number\"");
        page.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var source in status.Sources)
        {
            page.Append("<tr><th scope=\"row\">").Append(WebUtility.HtmlEncode(source.Name)).Append("</th>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{source.Stories}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{source.Drafts}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Untranslated(StringBuilder page, ArchiveStatus status, MessageLanguage messages)
    {
        if (status.Untranslated.IsEmpty)
        {
            Paragraph(page, Texts.AllTranslated.In(messages));
            return;
        }

        page.Append("<h2>").Append(Texts.Untranslated.In(messages, status.Untranslated.Length)).Append("</h2>\n");
        page.Append("<div class=\"table\">\n<table>\n<thead>\n<tr>");
        Heading(page, Texts.Date.In(messages), "");
        Heading(page, Texts.AgeInDays.In(messages), " class=\"number\"");
        Heading(page, Texts.Missing.In(messages), "");
        Heading(page, Texts.Heading.In(messages), "");
        page.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var story in status.Untranslated)
        {
            page.Append("<tr><td>").Append(Day(story.Date)).Append("</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{story.AgeInDays}</td>");
            page.Append("<td>").Append(StatusColumns.MissingOf(story)).Append("</td>");
            page.Append("<th scope=\"row\"><span lang=\"").Append(story.Language).Append("\">");
            page.Append(WebUtility.HtmlEncode(story.Title)).Append("</span><br><code>");
            page.Append(story.Story).Append("</code></th></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Heading(StringBuilder page, string text, string attributes) =>
        page.Append("<th scope=\"col\"").Append(attributes).Append('>').Append(text).Append("</th>");

    private static void Paragraph(StringBuilder page, string text) => page.Append("<p>").Append(text).Append("</p>\n");

    private static string Day(DateTimeOffset date)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"<time datetime=\"{day}\">{day}</time>";
    }
}
