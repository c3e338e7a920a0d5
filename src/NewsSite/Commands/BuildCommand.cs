using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Runtime.InteropServices;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
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
        var noCache = new Option<bool>("--no-cache")
        {
            Description = "Take nothing that earlier builds left in .cache/.",
        };
        var verify = new Option<bool>("--verify")
        {
            Description = "Then build again without the cache, and compare every byte.",
        };
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
            noCache,
            verify,
            timings,
            quiet,
        };
        command.SetAction(result =>
        {
            var options = common.BuildOptionsOf(result, result.GetValue(baseUrl));
            var report = new Report(
                terminal,
                common.LanguageOf(result),
                Timings: result.GetValue(timings),
                Quiet: result.GetValue(quiet)
            );
            options = options with { Cache = options.Cache with { IsBypassed = result.GetValue(noCache) } };
            var exitCode = Run(options, common.OutputOf(result), report, result.GetValue(strict));
            return exitCode == ExitCode.Fine && result.GetValue(verify)
                ? Verify(options, common.OutputOf(result), report)
                : exitCode;
        });
        return command;
    }

    private static int Run(BuildOptions options, string outputPath, Report report, bool strict)
    {
        var started = Stopwatch.GetTimestamp();
        using var interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Stop(report));
        var timer = new StageTimer();
        var inputs = timer.Time("inputs", () => new BuildInputs(options, outputPath, strict));
        if (timer.Time("last build", inputs.Recall) is { } finished)
        {
            report.Problems(finished.Diagnostics);
            report.Summary(
                finished.Summary,
                Texts.Unchanged,
                outputPath,
                timer,
                Stopwatch.GetElapsedTime(started),
                finished.Diagnostics,
                []
            );
            return ExitCode.Fine;
        }

        var diagnostics = new DiagnosticBag(warningsAreErrors: strict);
        using var memory = timer.Time("memory", () => new BuildCaches(options.Cache));
        var site = SiteBuilder.Build(options, diagnostics, timer, memory);
        var written = site is null ? null : Write(site, outputPath, options.Cache, diagnostics, timer, report);
        var summary = site is null ? null : BuildSummary.Of(site, written);
        if (written is not null)
        {
            site!.Images.Prune();
            timer.Time(
                "remembering",
                () =>
                {
                    memory.Save();
                    inputs.Remember(site.Site.Clock, summary!, diagnostics);
                }
            );
        }

        var problems = diagnostics.ToSorted();
        report.Problems(problems);
        report.Summary(
            summary,
            OutcomeOf(written, problems),
            outputPath,
            timer,
            Stopwatch.GetElapsedTime(started),
            problems,
            report.Timings && written is not null ? site!.SearchIndex.Value : []
        );
        return written is null || diagnostics.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }

    private static Message OutcomeOf(OutputReport? written, ImmutableArray<Diagnostic> problems) =>
        written is not null ? Texts.Written
        : problems.Any(problem => problem.Severity == Severity.Error) ? Texts.NotWritten
        : Texts.Strict;

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

    /// <summary>Makes the pictures, then writes the site; the search index is made meanwhile, which lets no core wait.</summary>
    private static OutputReport? Write(
        BuiltSite site,
        string path,
        CacheFolder cache,
        DiagnosticBag diagnostics,
        StageTimer timer,
        Report report
    )
    {
        Task<ImmutableArray<OutputFile>>? search = null;
        if (!diagnostics.HasErrors)
        {
            timer.Time("images", () => report.MakeImages(site.Images));
            search = Task.Run(() => timer.TimePart("search", () => site.SearchIndex.Value));
        }

        return timer.Time(
            "output",
            () =>
                report.WithProgress(
                    Texts.Pages,
                    site.Files.Length,
                    progress => new OutputFolder(path, cache).Write(site.Files, diagnostics, progress, search)
                )
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
