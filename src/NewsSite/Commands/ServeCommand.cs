using System.CommandLine;
using NewsSite.Editor.Serving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>
/// <c>serve</c>: serves the site on this machine while authors edit it, including drafts and scheduled stories.
/// </summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var port = common.Port(DefaultPort);
        var open = new Option<bool>("--open") { Description = common.In(Texts.OpenOption) };
        var command = new Command("serve", common.In(Texts.ServeCommand)) { common.Source, port, open };
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    common.SourceOf(result),
                    result.GetValue(port),
                    result.GetValue(open),
                    new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        SourceFolder source,
        int wanted,
        bool open,
        Report report,
        CancellationToken cancellation
    )
    {
        var port = LocalPort.Take(wanted);
        if (port.Number != wanted)
        {
            report.Say(Texts.PortTaken, wanted, port.Number);
        }

        LiveSite? site = null;
        var reported = 0;
        await using var server = new LiveServer(port, () => site?.State ?? LiveState.Nothing, report.Language);
        var address = SiteAddress.Parse(server.Address)!;
        site = new LiveSite(
            () => new BuildOptions(source, DateTimeOffset.Now, new Preview(Drafts: true, Future: true), address),
            report.Language,
            state =>
            {
                server.Announce();
                if (state.Build == reported)
                {
                    // The stories that changed are shown; the whole site follows, and is reported.
                    return;
                }

                reported = state.Build;
                report.Problems(state.Diagnostics);
                if (state.Failure is { } failure)
                {
                    report.WriteError(Texts.Crash, failure.Message);
                    report.Terminal.Error.WriteLine(failure);
                }

                report.Say(
                    state.IsGood ? Texts.Rebuilt : Texts.NotRebuilt,
                    state.Elapsed.TotalSeconds.ToString("0.00")
                );
            }
        );
        site.Rebuild();
        using var watcher = new SourceWatcher(source, site.Refresh);
        await server.StartAsync();
        report.Say(Texts.Serving, server.Address + "/");
        if (open)
        {
            BrowserWindow.Open(server.Address + "/", report);
        }

        await CtrlC.WaitAsync(cancellation);
        return ExitCode.Fine;
    }
}
