using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Tools.Status;
using NewsSite.Languages;
using NewsSite.Reporting;
using Spectre.Console;

namespace NewsSite.Formats;

/// <summary>Writes the archive's status as tables for the terminal.</summary>
internal static class StatusTable
{
    public static void Write(ArchiveStatus status, ImmutableArray<Language> languages, Report report)
    {
        report.Terminal.WriteTable(Years(status, languages, report));
        if (status.ProblemsElsewhere > 0)
        {
            report.Say(Texts.ProblemsElsewhere, status.ProblemsElsewhere);
        }

        if (!status.Sources.IsEmpty)
        {
            report.Terminal.WriteTable(Sources(status, report));
        }

        if (status.Untranslated.IsEmpty)
        {
            report.Say(Texts.AllTranslated);
            return;
        }

        report.Say(Texts.Untranslated, status.Untranslated.Length);
        report.Terminal.WriteTable(Untranslated(status, report));
    }

    private static Table Years(ArchiveStatus status, ImmutableArray<Language> languages, Report report)
    {
        var columns = StatusColumns.In(report.Language, languages);
        var table = new Table().Border(TableBorder.Simple).AddColumn(Texts.Year.In(report.Language));
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column.Heading).RightAligned());
        }

        foreach (var year in status.Years)
        {
            table.AddRow([$"{year.Year:0000}", .. columns.Select(column => Number(column.Count(year.Counts)))]);
        }

        table.AddRow([
            Texts.Total.In(report.Language),
            .. columns.Select(column => Number(column.Count(status.Total))),
        ]);
        return table;
    }

    private static Table Untranslated(ArchiveStatus status, Report report)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Texts.Date.In(report.Language));
        table.AddColumn(new TableColumn(Texts.AgeInDays.In(report.Language)).RightAligned());
        table.AddColumn(Texts.Missing.In(report.Language));
        table.AddColumn(Texts.Story.In(report.Language));
        table.AddColumn(Texts.Heading.In(report.Language));
        foreach (var story in status.Untranslated)
        {
            table.AddRow(
                new Text(story.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                new Text(Number(story.AgeInDays)),
                new Text(StatusColumns.MissingOf(story)),
                new Text(story.Story),
                new Text(story.Title)
            );
        }

        return table;
    }

    private static Table Sources(ArchiveStatus status, Report report)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn(Texts.ImportedFrom.In(report.Language))
            .AddColumn(new TableColumn(Texts.Stories.In(report.Language)).RightAligned())
            .AddColumn(new TableColumn(Texts.Drafts.In(report.Language)).RightAligned());
        foreach (var source in status.Sources)
        {
            table.AddRow(new Text(source.Name), new Text(Number(source.Stories)), new Text(Number(source.Drafts)));
        }

        return table;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
