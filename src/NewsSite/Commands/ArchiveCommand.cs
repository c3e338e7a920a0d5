using System.CommandLine;
using NewsSite.Deployment.Archiving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>
/// <c>archive</c>: a year's pages as published, for the state archive. Builds the site first, without drafts, so it
/// refuses what <c>build</c> and <c>check</c> refuse.
/// </summary>
internal static class ArchiveCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var year = new Argument<int>("year")
        {
            Description = common.In(Texts.ArchiveYearArgument),
            HelpName = common.In(Texts.YearValue),
            CustomParser = argument => common.ReadNumber(argument, 1, 9999),
        };
        var to = new Option<string>("--to")
        {
            Description = common.In(Texts.ArchiveToOption),
            HelpName = common.In(Texts.FolderValue),
        };
        var key = new Option<string>("--key")
        {
            Description = common.In(Texts.ArchiveKeyOption),
            HelpName = common.In(Texts.FileValue),
        };
        var signature = new Option<string>("--signature")
        {
            Description = common.In(Texts.ArchiveSignatureOption, string.Join(", ", Signature.Kinds), Signature.Ssh),
            HelpName = string.Join('|', Signature.Kinds),
            DefaultValueFactory = _ => Signature.Ssh,
        };
        common.AcceptOnly(signature, Signature.Kinds);
        var command = new Command("archive", common.In(Texts.ArchiveCommand))
        {
            year,
            to,
            key,
            signature,
            common.Source,
            common.Output,
            common.Now,
        };
        command.SetAction(result =>
        {
            var report = new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
            var options = common.BuildOptionsOf(result);
            return Run(
                options,
                new ArchiveRequest(
                    result.GetValue(year),
                    common.OutputOf(result),
                    Absolute(result.GetValue(to)) ?? options.Source.Absolute("archives"),
                    Absolute(result.GetValue(key)) is { } file ? new Signature(result.GetValue(signature)!, file) : null
                ),
                report
            );
        });
        return command;

        string? Absolute(string? path) => path is null ? null : Path.GetFullPath(path, terminal.WorkingFolder);
    }

    private static int Run(BuildOptions options, ArchiveRequest request, Report report)
    {
        var source = options.Source;
        if (
            ClosedFolders.Holding(
                request.Target,
                source.Absolute("content"),
                source.Absolute("themes"),
                request.Output
            ) is
            { } closed
        )
        {
            report.WriteError(Texts.NotForArchives, request.Target, closed);
            return ExitCode.Problems;
        }

        var output = new OutputOptions(request.Output);
        var built = SiteBuilder.Build(options, output, new ConsoleProgress(report));
        report.Problems(built.Diagnostics);
        var diagnostics = new DiagnosticBag();
        if (
            built.Outcome == BuildOutcome.NotWritten
            || !built.MayPublish(output)
            || ModeledContent.Read(options.Source, options.Now, options.Preview, diagnostics) is not { Site: var site }
        )
        {
            report.WriteError(Texts.NothingArchived);
            return ExitCode.Problems;
        }

        try
        {
            return Write(site, request, report);
        }
        catch (SignatureException e)
        {
            report.WriteError(e.IsMissing ? Texts.NoSigner : Texts.NotSigned, e.Program);
        }
        catch (FileChangedException e)
        {
            report.WriteError(Texts.ChangedMeanwhile, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.WriteError(Texts.ArchiveNotWritten, request.Target, FileFault.Of(e));
        }

        return ExitCode.Problems;
    }

    private static int Write(Site site, ArchiveRequest request, Report report)
    {
        var (year, folder) = (request.Year, OutputFolder.Resolve(request.Output));
        var messages = report.Terminal.Error;
        if (YearArchive.Write(site, year, folder, request.Target, request.Signature, messages) is not { } archive)
        {
            report.WriteError(Texts.NoStoriesIn, year, string.Join(", ", site.Years.Select(one => one.Year)));
            return ExitCode.Problems;
        }

        report.Say(Texts.ArchivedPages, archive.Pages, archive.Files, (archive.Bytes / 1e6).ToString("0.0"));
        if (site.Withdrawn.Count(story => story.Day.Year == year) is > 0 and var withdrawn)
        {
            report.Say(Texts.ArchivedWithdrawn, withdrawn);
        }

        if (archive.Outside > 0)
        {
            report.Say(Texts.ArchivedOutside, archive.Outside);
        }

        if (site.Clock.Now.Year <= year)
        {
            report.Say(Texts.YearGoesOn, year);
        }

        var target = Path.GetRelativePath(report.Terminal.WorkingFolder, request.Target);
        report.Say(Texts.ArchiveWritten, target, string.Join(", ", archive.Names));
        if (request.Signature is null)
        {
            report.Say(Texts.ArchiveUnsigned);
        }

        return ExitCode.Fine;
    }

    /// <summary>Archive that was asked for.</summary>
    /// <param name="Output">Absolute path of the site's folder.</param>
    /// <param name="Target">Absolute path of the archive's folder.</param>
    private sealed record ArchiveRequest(int Year, string Output, string Target, Signature? Signature);
}
