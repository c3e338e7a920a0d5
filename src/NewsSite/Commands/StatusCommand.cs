using System.CommandLine;
using System.Text;
using NewsSite.Formats;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Tools.Status;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>status</c>: the archive by year, and the stories still to be translated.</summary>
internal static class StatusCommand
{
    private const string UnreadableFile = "NS014";

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var html = new Option<string>("--html")
        {
            Description = common.In(Texts.HtmlOption),
            HelpName = common.In(Texts.FileValue),
        };
        var command = new Command("status", common.In(Texts.StatusCommand))
        {
            common.Source,
            common.Now,
            common.Json,
            html,
        };
        command.SetAction(result =>
        {
            var report = new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
            var options = common.BuildOptionsOf(result) with { Preview = new Preview(Drafts: true, Future: true) };
            if (Read(options, report) is not var (status, site))
            {
                return ExitCode.Problems;
            }

            if (result.GetValue(html) is { } file)
            {
                return WritePage(Path.GetFullPath(file, terminal.WorkingFolder), status, site, report);
            }

            if (result.GetValue(common.Json))
            {
                terminal.WriteJson(status);
            }
            else
            {
                StatusTable.Write(status, site.Configuration.Languages, report);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>
    /// Reads and checks the site. Returns null, after reporting the problems, if it cannot be read. Otherwise problems
    /// are only counted: <c>check</c> lists them.
    /// </summary>
    private static (ArchiveStatus Status, Site Site)? Read(BuildOptions options, Report report)
    {
        var diagnostics = new DiagnosticBag();
        if (SiteChecker.Check(options, diagnostics) is not { } site)
        {
            report.Problems(diagnostics.ToSorted());
            return null;
        }

        var problems = diagnostics.ToSorted();
        if (problems.Where(problem => problem.Rule.Code == UnreadableFile).ToList() is { Count: > 0 } unreadable)
        {
            // Without it a version would be counted as missing.
            report.Problems([.. unreadable]);
            return null;
        }

        return (StatusCounter.Count(site, options.Now, problems), site);
    }

    private static int WritePage(string file, ArchiveStatus status, Site site, Report report)
    {
        if (File.Exists(file) && !StatusPage.IsStatusPage(File.ReadAllText(file)))
        {
            report.WriteError(Texts.NotAStatusPage, file);
            return ExitCode.Problems;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var page = StatusPage.Write(status, site, report.Language);
        File.WriteAllText(file, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        report.Say(Texts.StatusWritten, file);
        return ExitCode.Fine;
    }
}
