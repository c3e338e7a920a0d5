using System.CommandLine;
using NewsSite.Formats;
using NewsSite.Generator;
using NewsSite.Generator.Diagnostics;

namespace NewsSite.Commands;

/// <summary><c>check</c>: says everything a build would, and what is doubtful in the texts; writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var format = new Option<string>("--format")
        {
            Description = "How to write the problems: " + string.Join(", ", ProblemFormats.Names) + " (default: text).",
            HelpName = string.Join('|', ProblemFormats.Names),
            DefaultValueFactory = _ => ProblemFormats.Names[0],
        };
        format.AcceptOnlyFromAmong(ProblemFormats.Names);
        var strict = new Option<bool>("--strict") { Description = "Warnings fail the check too." };
        var command = new Command("check", "Finds mistakes in content/, also those a build would let pass.")
        {
            common.Source,
            common.Now,
            common.Drafts,
            format,
            strict,
        };
        command.SetAction(result =>
        {
            var options = common.BuildOptionsOf(result);
            var diagnostics = new DiagnosticBag();
            SiteChecker.Check(options, diagnostics, new StageTimer());
            var found = new FoundProblems(diagnostics.ToSorted(), common.LanguageOf(result), "");
            ProblemFormats.Write(result.GetValue(format)!, found, terminal);
            return ExitCodeOf(found, result.GetValue(strict));
        });
        return command;
    }

    private static int ExitCodeOf(FoundProblems found, bool strict) =>
        found.Count(Severity.Error) > 0 || (strict && found.Count(Severity.Warning) > 0)
            ? ExitCode.Problems
            : ExitCode.Fine;
}
