using System.Collections.Immutable;
using System.CommandLine;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Reporting;
using Spectre.Console;

namespace NewsSite.Commands;

/// <summary><c>list</c>: every story with its date, languages and state, including drafts and scheduled ones.</summary>
internal static class ListCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var command = new Command("list", common.In(Texts.ListCommand)) { common.Source, common.Now, common.Json };
        command.SetAction(result =>
        {
            var language = common.LanguageOf(result);
            var options = common.BuildOptionsOf(result);
            var diagnostics = new DiagnosticBag();
            var rows = Rows(options.Source, options.Now, diagnostics);
            new Report(terminal, language, Timings: false, Quiet: false).Problems(diagnostics.ToSorted());
            if (result.GetValue(common.Json))
            {
                terminal.WriteJson(rows);
            }
            else
            {
                WriteTable(rows, terminal, language);
            }

            return diagnostics.HasErrors ? ExitCode.Problems : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>
    /// One story. The state is <c>published</c>, <c>scheduled</c>, <c>withdrawn</c> or <c>draft</c>; titles are by
    /// language.
    /// </summary>
    private sealed record Row(
        string Story,
        DateTimeOffset Date,
        string State,
        ImmutableArray<string> Languages,
        ImmutableArray<string> Drafts,
        ImmutableSortedDictionary<string, string> Titles
    );

    private static ImmutableArray<Row> Rows(SourceFolder source, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        var everything = new Preview(Drafts: true, Future: true);
        var content = ModeledContent.Read(source, now, everything, diagnostics);
        return
        [
            .. (content?.Site.Years ?? [])
                .SelectMany(year => year.Months.Reverse())
                .SelectMany(month => month.Stories)
                .Select(story => RowOf(story, now)),
        ];
    }

    private static Row RowOf(ArchiveEntry story, DateTimeOffset now)
    {
        var drafts = story.Headings.Where(version => version.IsDraft).Select(version => version.Language.Code);
        var state =
            story.Headings.All(version => version.IsDraft) ? "draft"
            : story.Date > now ? "scheduled"
            : story is WithdrawnStory withdrawn && withdrawn.Withdrawal.Date.Value <= now ? "withdrawn"
            : "published";
        return new Row(
            story.Key,
            story.Date,
            state,
            [.. story.Headings.Select(version => version.Language.Code)],
            [.. drafts],
            story.Headings.ToImmutableSortedDictionary(v => v.Language.Code, v => v.Title, StringComparer.Ordinal)
        );
    }

    private static void WriteTable(ImmutableArray<Row> rows, Terminal terminal, MessageLanguage language)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { Texts.Date, Texts.Languages, Texts.State, Texts.Story })
        {
            table.AddColumn(heading.In(language));
        }

        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.Date.ToString("yyyy-MM-dd HH:mm")),
                new Text(
                    string.Join(' ', row.Languages.Select(code => row.Drafts.Contains(code) ? $"({code})" : code))
                ),
                new Text(StateIn(row.State).In(language)),
                new Text(row.Story)
            );
        }

        terminal.WriteTable(table);
    }

    private static Message StateIn(string state) =>
        state switch
        {
            "draft" => Texts.Draft,
            "scheduled" => Texts.Scheduled,
            "withdrawn" => Texts.Withdrawn,
            _ => Texts.Published,
        };
}
