using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using NewsSite.Deployment.Delivery;
using NewsSite.Generator.Output;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>
/// <c>publish</c>: builds the site and brings it to a server. The editor's button of that name sends a story to git,
/// which is another matter.
/// </summary>
internal static class PublishCommand
{
    private const int DefaultGrace = 24;
    private const int MaximumGrace = 24 * 365;

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var target = new Argument<DeliveryTarget?>("target")
        {
            Description = common.In(Texts.PublishTargetArgument),
            HelpName = common.In(Texts.PublishTargetValue),
            CustomParser = argument => ReadTarget(argument, common, terminal),
        };
        var grace = new Option<int>("--grace")
        {
            Description = common.In(Texts.GraceOption, DefaultGrace),
            HelpName = common.In(Texts.NumberValue),
            DefaultValueFactory = _ => DefaultGrace,
            CustomParser = argument => common.ReadNumber(argument, 0, MaximumGrace),
        };
        var dryRun = new Option<bool>("--dry-run") { Description = common.In(Texts.DryRunOption) };
        var rollback = new Option<bool>("--rollback") { Description = common.In(Texts.RollbackOption) };
        var command = new Command("publish", common.In(Texts.PublishCommand))
        {
            target,
            common.Source,
            dryRun,
            grace,
            rollback,
        };
        command.SetAction(result =>
        {
            var report = new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
            using var interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Stop(report));
            var options = new DeliveryOptions(
                TimeSpan.FromHours(result.GetValue(grace)),
                result.GetValue(dryRun),
                $"{Environment.UserName}@{Environment.MachineName}"
            );
            var place = result.GetValue(target)!;
            try
            {
                if (TargetGuard.Refuse(place, common.SourceOf(result).Root) is { } refusal)
                {
                    throw refusal;
                }

                if (!result.GetValue(rollback))
                {
                    return Publish(common, result, place, options, report);
                }

                var rolledBack = SiteDelivery.RollBack(place, options);
                new PublishSummary(report, place.ToString()).Write(rolledBack, options.DryRun, isRollback: true, 0);
                return ExitCode.Fine;
            }
            catch (DeliveryFault fault)
            {
                report.WriteError(Texts.PublishFailed, fault.In(report.Language).TrimEnd('.'));
                return ExitCode.Failure;
            }
        });
        return command;
    }

    private static int Publish(
        CommonOptions common,
        ParseResult result,
        DeliveryTarget target,
        DeliveryOptions options,
        Report report
    )
    {
        using var site = FreshSite.Build(common.SourceOf(result), DateTimeOffset.Now, new ConsoleProgress(report));
        report.Problems(site.Problems);
        if (!site.MayPublish)
        {
            report.Say(Texts.NotPublished);
            return ExitCode.Problems;
        }

        var delivery = SiteDelivery.Publish(site.Folder, target, options);
        var summary = new PublishSummary(report, target.ToString());
        summary.Write(delivery, options.DryRun, isRollback: false, site.NotInLedger);
        return ExitCode.Fine;
    }

    /// <summary>Ends the process at once. Readers see whole pages at every moment, and the next run sends the rest.</summary>
    private static void Stop(Report report) =>
        OutputFolder.RunBetweenSwaps(() =>
        {
            report.Interrupted(Texts.PublishInterrupted);
            Environment.Exit(ExitCode.Interrupted);
        });

    private static DeliveryTarget? ReadTarget(ArgumentResult argument, CommonOptions common, Terminal terminal)
    {
        var text = argument.Tokens[0].Value;
        var target = DeliveryTarget.Parse(text, terminal.WorkingFolder);
        if (target is null)
        {
            common.Refuse(argument, Texts.NotATarget, common.In(Texts.PublishTargetValue), text);
        }

        return target;
    }
}
