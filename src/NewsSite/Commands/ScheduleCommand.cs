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
        var next = new Option<bool>("--next") { Description = common.In(Texts.NextOption) };
        var command = new Command("schedule", common.In(Texts.ScheduleCommand))
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
            var content = ModeledContent.Read(options.Source, options.Now, Preview.None, diagnostics);
            var schedule = content?.Site.Schedule ?? [];
            new Report(terminal, language, Timings: false, Quiet: false).Problems(diagnostics.ToSorted());
            if (result.GetValue(next))
            {
                if (content is not null && NextChange.Of(content.Site) is { } change)
                {
                    terminal.Out.WriteLine(change.ToString(Moment));
                }
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
    /// Returns the JSON row of a moment. Its kind is <c>publication</c>, <c>correction</c>, <c>withdrawal</c>,
    /// <c>expiry</c>, <c>eventends</c>, <c>noticebegins</c>, <c>noticeends</c> or <c>draft</c>: nothing appears then.
    /// </summary>
    private static object RowOf(DueMoment due) =>
        new
        {
            due.At,
            What = due.Kind.ToString().ToLowerInvariant(),
            Story = due.Key,
            Languages = due.Languages.Select(language => language.Code),
            Titles = due.Versions.ToDictionary(version => version.Language.Code, version => version.Title),
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
                new Text(due.Key)
            );
        }

        terminal.WriteTable(table);
    }

    private static Message NameOf(DueKind kind) =>
        kind switch
        {
            DueKind.Publication => Texts.Publication,
            DueKind.Correction => Texts.Correction,
            DueKind.Withdrawal => Texts.Withdrawal,
            DueKind.Expiry => Texts.Expiry,
            DueKind.EventEnds => Texts.EventEnds,
            DueKind.NoticeBegins => Texts.NoticeBegins,
            DueKind.NoticeEnds => Texts.NoticeEnds,
            _ => Texts.StaysDraft,
        };
}
