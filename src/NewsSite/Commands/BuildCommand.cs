using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Runtime.InteropServices;
using NewsSite.Generator;
using NewsSite.Generator.Configuration;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Output;

namespace NewsSite.Commands;

/// <summary><c>build</c>: makes the site.</summary>
internal static class BuildCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var baseUrl = new Option<SiteAddress?>("--base-url")
        {
            Description = "The site's address instead of that in site.yaml, for previews.",
            HelpName = "URL",
            CustomParser = ParseAddress,
        };
        var strict = new Option<bool>("--strict") { Description = "Warnings fail the build too." };
        var timings = new Option<bool>("--timings") { Description = "Show how long each stage took." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing but problems." };
        var command = new Command("build", "Makes the site of content/ and themes/.")
        {
            common.Source,
            common.Output,
            baseUrl,
            common.Now,
            common.Drafts,
            common.Future,
            strict,
            timings,
            quiet,
        };
        command.SetAction(result =>
            Run(
                common.BuildOptionsOf(result, result.GetValue(baseUrl)),
                common.OutputOf(result),
                new Report(
                    terminal,
                    common.LanguageOf(result),
                    Timings: result.GetValue(timings),
                    Quiet: result.GetValue(quiet)
                ),
                result.GetValue(strict)
            )
        );
        return command;
    }

    private static int Run(BuildOptions options, string outputPath, Report report, bool strict)
    {
        var started = Stopwatch.GetTimestamp();
        using var interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Stop(report));
        var diagnostics = new DiagnosticBag(warningsAreErrors: strict);
        var timer = new StageTimer();
        var site = SiteBuilder.Build(options, diagnostics, timer);
        OutputReport? written = null;
        if (site is not null)
        {
            if (!diagnostics.HasErrors)
            {
                timer.Time("images", () => report.MakeImages(site.Images));
            }

            written = timer.Time("output", () => Write(site, outputPath, diagnostics, timer, report));
        }

        if (written is not null)
        {
            site!.Images.Prune();
        }

        report.Problems(diagnostics.ToSorted());
        report.Summary(site, written, outputPath, timer, Stopwatch.GetElapsedTime(started), diagnostics.ToSorted());
        return written is null ? ExitCode.Problems : ExitCode.Fine;
    }

    /// <summary>Writes the site; the search index is made meanwhile, which lets no core wait.</summary>
    private static OutputReport? Write(
        BuiltSite site,
        string path,
        DiagnosticBag diagnostics,
        StageTimer timer,
        Report report
    )
    {
        var search = diagnostics.HasErrors
            ? null
            : Task.Run(() => timer.TimePart("search", () => site.SearchIndex.Value));
        return report.WithProgress(
            Texts.Writing,
            site.Files.Length,
            progress => new OutputFolder(path).Write(site.Files, diagnostics, progress, search)
        );
    }

    /// <summary>Ends the process at once: what is not whole lies beside the site, and the next build clears it away.</summary>
    private static void Stop(Report report) =>
        OutputFolder.WhileWhole(() =>
        {
            report.Interrupted();
            Environment.Exit(ExitCode.Interrupted);
        });

    private static SiteAddress? ParseAddress(ArgumentResult argument)
    {
        var address = SiteAddress.Parse(argument.Tokens[0].Value);
        if (address is null)
        {
            argument.AddError($"'{argument.Tokens[0].Value}' is not an address; write it like https://edu.example");
        }

        return address;
    }
}
