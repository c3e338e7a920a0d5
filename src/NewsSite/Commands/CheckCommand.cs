using System.CommandLine;
using NewsSite.Formats;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
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
            Description = common.In(
                Texts.FormatOption,
                string.Join(", ", ProblemFormats.Names),
                ProblemFormats.Names[0]
            ),
            HelpName = string.Join('|', ProblemFormats.Names),
            DefaultValueFactory = _ => ProblemFormats.Names[0],
        };
        common.AcceptOnly(format, ProblemFormats.Names);
        var changedSince = new Option<string>("--changed-since")
        {
            Description = common.In(Texts.ChangedSinceOption),
            HelpName = common.In(Texts.RevisionValue),
        };
        var external = new Option<bool>("--external") { Description = common.In(Texts.ExternalOption) };
        var strict = new Option<bool>("--strict") { Description = common.In(Texts.StrictCheckOption) };
        var command = new Command("check", common.In(Texts.CheckCommand))
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

            options = options with { LedgerSince = result.GetValue(changedSince) };
            var diagnostics = new DiagnosticBag();
            SiteChecker.Check(options, diagnostics, result.GetValue(external) ? new LinkCheckOptions() : null);
            var problems = diagnostics.ToSorted();
            var isStrict = result.GetValue(strict);
            var report = new ProblemReport(
                changed is null ? problems : ChangedStories.Of(problems, changed, isStrict),
                language,
                GitRepository.PathInRepository(options.Source.Root)
            );
            ProblemFormats.Write(result.GetValue(format)!, report, terminal);
            if (changed is not null && ChangedStories.Elsewhere(problems, changed, isStrict) is > 0 and var elsewhere)
            {
                terminal.Error.WriteLine(Texts.ErrorsElsewhere.In(language, elsewhere));
            }

            return Verdict.MayPublish(problems, isStrict) ? ExitCode.Fine : ExitCode.Problems;
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
        catch (GitException e)
        {
            terminal.Error.WriteLine(Texts.NoChanges.In(language, revision!, e.Message));
            return false;
        }
    }
}
