using System.Collections.Immutable;
using System.CommandLine;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Reporting;
using Spectre.Console;

namespace NewsSite.Commands;

/// <summary>
/// <c>schedule</c>: the next changes of the site that happen by date. Reads no theme and renders nothing, so a host can
/// run it every few minutes.
/// </summary>
internal static class ScheduleCommand
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:sszzz";

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var next = new Option<bool>("--next")
        {
            Description = "Only the next moment, like 2026-11-24T09:00:00+06:00; nothing where there is none.",
        };
        var command = new Command("schedule", "Lists the stories, corrections and withdrawals that are still to come.")
        {
            common.Source,
            common.Now,
            common.Json,
            next,
        };
        command.SetAction(result =>
        {
            var language = common.LanguageOf(result);
            var options = common.BuildOptionsOf(result);
            var diagnostics = new DiagnosticBag();
            var archive = Archive.Read(options.Source, options.Now, Preview.None, diagnostics);
            var schedule = archive?.Site.Schedule ?? [];
            new Report(terminal, language, Timings: false, Quiet: false).Problems(diagnostics.ToSorted());
            if (result.GetValue(next))
            {
                schedule.Take(1).ToList().ForEach(due => terminal.Out.WriteLine(due.At.ToString(Moment)));
            }
            else if (result.GetValue(common.Json))
            {
                terminal.WriteJson(schedule.Select(RowOf));
            }
            else
            {
                WriteTable(schedule, terminal, language);
            }

            return diagnostics.HasErrors ? ExitCode.Problems : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>
    /// Returns the JSON row of a change. Its kind is <c>publication</c>, <c>correction</c> or <c>withdrawal</c>.
    /// </summary>
    private static object RowOf(DueMoment due) =>
        new
        {
            due.At,
            What = due.Kind.ToString().ToLowerInvariant(),
            Story = due.Story.Key,
            Languages = due.Languages.Select(language => language.Code),
            Titles = due.Languages.ToDictionary(l => l.Code, l => due.Story.In(l)!.Title.Value),
        };

    private static void WriteTable(ImmutableArray<DueMoment> schedule, Terminal terminal, MessageLanguage language)
    {
        if (schedule.IsEmpty)
        {
            terminal.Out.WriteLine(Texts.NothingDue.In(language));
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { Texts.Date, Texts.What, Texts.Languages, Texts.Story })
        {
            table.AddColumn(heading.In(language));
        }

        foreach (var due in schedule)
        {
            table.AddRow(
                new Text(due.At.ToString("yyyy-MM-dd HH:mm")),
                new Text(NameOf(due.Kind).In(language)),
                new Text(string.Join(' ', due.Languages)),
                new Text(due.Story.Key)
            );
        }

        terminal.WriteTable(table);
    }

    private static Message NameOf(DueKind kind) =>
        kind switch
        {
            DueKind.Publication => Texts.Publication,
            DueKind.Correction => Texts.Correction,
            _ => Texts.Withdrawal,
        };
}
