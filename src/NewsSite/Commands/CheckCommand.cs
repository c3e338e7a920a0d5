using System.CommandLine;
using NewsSite.Formats;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.ExternalLinks;

namespace NewsSite.Commands;

/// <summary>
/// <c>check</c>: reports all diagnostics of a build, and doubtful passages in the texts. Writes no site.
/// </summary>
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
        var changedSince = new Option<string>("--changed-since")
        {
            Description = "Show only problems of stories touched since this git revision, like HEAD or origin/main.",
            HelpName = "REF",
        };
        var external = new Option<bool>("--external")
        {
            Description =
                "Also ask other hosts whether the pages linked to are there; good answers are kept for a week.",
        };
        var strict = new Option<bool>("--strict") { Description = "Warnings fail the check too." };
        var command = new Command("check", "Finds mistakes in content/, also those a build would let pass.")
        {
            common.Source,
            common.Now,
            common.Drafts,
            format,
            changedSince,
            external,
            strict,
        };
        command.SetAction(result =>
        {
            var options = common.BuildOptionsOf(result);
            var language = common.LanguageOf(result);
            if (
                !TryReadChanges(options.Source.Root, result.GetValue(changedSince), out var changed, terminal, language)
            )
            {
                return ExitCode.Failure;
            }

            var diagnostics = new DiagnosticBag();
            SiteChecker.Check(options, diagnostics, result.GetValue(external) ? new LinkCheckOptions() : null);
            var problems = diagnostics.ToSorted();
            var report = new ProblemReport(
                changed is null ? problems : ChangedStories.Of(problems, changed),
                language,
                GitRepository.PathInRepository(options.Source.Root)
            );
            ProblemFormats.Write(result.GetValue(format)!, report, terminal);
            return ExitCodeOf(report, result.GetValue(strict));
        });
        return command;
    }

    /// <summary>Returns false and writes an error if git cannot tell what changed.</summary>
    private static bool TryReadChanges(
        string folder,
        string? revision,
        out IReadOnlySet<string>? changed,
        Terminal terminal,
        MessageLanguage language
    )
    {
        changed = null;
        try
        {
            changed = revision is null ? null : GitRepository.ChangedSince(folder, revision);
            return true;
        }
        catch (GitRepository.GitException e)
        {
            terminal.Error.WriteLine(Texts.NoChanges.In(language, revision!, e.Message));
            return false;
        }
    }

    private static int ExitCodeOf(ProblemReport report, bool strict) =>
        report.Count(Severity.Error) > 0 || (strict && report.Count(Severity.Warning) > 0)
            ? ExitCode.Problems
            : ExitCode.Fine;
}
