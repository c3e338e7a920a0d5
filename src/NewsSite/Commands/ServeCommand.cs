using System.CommandLine;
using System.Diagnostics;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Reporting;
using NewsSite.Serving;

namespace NewsSite.Commands;

/// <summary>
/// <c>serve</c>: serves the site on this machine while authors edit it, including drafts and scheduled stories.
/// </summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port of 127.0.0.1; the next free one where it is taken.",
            DefaultValueFactory = _ => DefaultPort,
            HelpName = "PORT",
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var command = new Command("serve", "Shows the site on this machine and reloads it after each change.")
        {
            common.Source,
            port,
            open,
        };
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
        var port = LiveServer.FreePort(wanted);
        if (port != wanted)
        {
            report.Say(Texts.PortTaken, wanted, port);
        }

        LiveSite? site = null;
        await using var server = new LiveServer(port, () => site?.State ?? LiveState.Nothing);
        var address = SiteAddress.Parse(server.Address)!;
        site = new LiveSite(
            () => new BuildOptions(source, DateTimeOffset.Now, new Preview(Drafts: true, Future: true), address),
            report.Language,
            state =>
            {
                report.Problems(state.Diagnostics);
                report.Say(
                    state.IsGood ? Texts.Rebuilt : Texts.NotRebuilt,
                    state.Elapsed.TotalSeconds.ToString("0.00")
                );
                server.Announce();
            }
        );
        site.Rebuild();
        using var watcher = new SourceWatcher(source, site.Rebuild);
        await server.StartAsync();
        report.Say(Texts.Serving, server.Address + "/");
        if (open)
        {
            OpenBrowser(server.Address + "/", report);
        }

        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C stops the server.
        }

        return ExitCode.Fine;
    }

    private static void OpenBrowser(string address, Report report)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            report.Say(Texts.NoBrowser, address);
        }
    }
}
