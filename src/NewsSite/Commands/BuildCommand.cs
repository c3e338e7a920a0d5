using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Output;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>build</c>: builds the site.</summary>
internal static class BuildCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var baseUrl = new Option<SiteAddress?>("--base-url")
        {
            Description = common.In(Texts.BaseUrlOption),
            HelpName = common.In(Texts.UrlValue),
            CustomParser = argument => ParseAddress(argument, common),
        };
        var strict = new Option<bool>("--strict") { Description = common.In(Texts.StrictBuildOption) };
        var noCache = new Option<bool>("--no-cache") { Description = common.In(Texts.NoCacheOption) };
        var verify = new Option<bool>("--verify") { Description = common.In(Texts.VerifyOption) };
        var timings = new Option<bool>("--timings") { Description = common.In(Texts.TimingsOption) };
        var quiet = new Option<bool>("--quiet") { Description = common.In(Texts.QuietOption) };
        var command = new Command("build", common.In(Texts.BuildCommand))
        {
            common.Source,
            common.Output,
            baseUrl,
            common.Now,
            common.Drafts,
            common.Future,
            strict,
            noCache,
            verify,
            timings,
            quiet,
        };
        command.SetAction(Run);
        return command;

        int Run(ParseResult result)
        {
            var report = new Report(
                terminal,
                common.LanguageOf(result),
                Timings: result.GetValue(timings),
                Quiet: result.GetValue(quiet)
            );
            using var interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Stop(report));
            var options = common.BuildOptionsOf(result, result.GetValue(baseUrl));
            options = options with { Cache = options.Cache with { IsBypassed = result.GetValue(noCache) } };
            var output = new OutputOptions(common.OutputOf(result), result.GetValue(strict));
            var built = SiteBuilder.Build(options, output, new ConsoleProgress(report));
            report.Problems(built.Diagnostics);
            report.Summary(built, output.Folder);
            if (built.Outcome == BuildOutcome.NotWritten || !built.MayPublish(output))
            {
                return ExitCode.Problems;
            }

            return result.GetValue(verify) ? Verify(options, output.Folder, report) : ExitCode.Fine;
        }
    }

    private static int Verify(BuildOptions options, string outputPath, Report report)
    {
        var diagnostics = new DiagnosticBag();
        SiteVerifier.Verify(options, outputPath, diagnostics);
        report.Problems(diagnostics.ToSorted());
        if (!report.Quiet || diagnostics.HasErrors)
        {
            report.Say(diagnostics.HasErrors ? Texts.NotVerified : Texts.Verified);
        }

        return diagnostics.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }

    /// <summary>
    /// Ends the process at once. Incomplete files are in the staging folder, which the next build deletes.
    /// </summary>
    private static void Stop(Report report) =>
        OutputFolder.RunBetweenSwaps(() =>
        {
            report.Interrupted();
            Environment.Exit(ExitCode.Interrupted);
        });

    private static SiteAddress? ParseAddress(ArgumentResult argument, CommonOptions common)
    {
        var address = SiteAddress.Parse(argument.Tokens[0].Value);
        if (address is null)
        {
            common.Refuse(argument, Texts.NotAnAddress, "--base-url", argument.Tokens[0].Value);
        }

        return address;
    }
}
