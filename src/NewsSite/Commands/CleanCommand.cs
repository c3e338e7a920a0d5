using System.CommandLine;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>clean</c>: deletes the files that builds wrote to the output folder, and nothing else.</summary>
internal static class CleanCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var command = new Command("clean", common.In(Texts.CleanCommand)) { common.Source, common.Output };
        command.SetAction(result =>
        {
            var language = common.LanguageOf(result);
            var diagnostics = new DiagnosticBag();
            var deleted = new OutputFolder(common.OutputOf(result)).Clean(diagnostics);
            new Report(terminal, language, Timings: false, Quiet: false).Problems(diagnostics.ToSorted());
            if (diagnostics.HasErrors)
            {
                return ExitCode.Problems;
            }

            terminal.Out.WriteLine(Texts.Cleaned.In(language, deleted));
            return ExitCode.Fine;
        });
        return command;
    }
}
