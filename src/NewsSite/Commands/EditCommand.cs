using System.CommandLine;
using NewsSite.Editor.Web;
using NewsSite.Generator.Core.Sources;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>edit</c>: writes and publishes stories in the browser, on this machine.</summary>
internal static class EditCommand
{
    private const int DefaultPort = 5090;

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var port = common.Port(DefaultPort);
        var closed = new Option<bool>("--no-open") { Description = common.In(Texts.NoOpenOption) };
        var command = new Command("edit", common.In(Texts.EditCommand)) { common.Source, port, closed };
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    common.SourceOf(result),
                    result.GetValue(port),
                    !result.GetValue(closed),
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
        await using var editor = await EditorHost.StartAsync(source, wanted, report.Language, () => DateTimeOffset.Now);
        if (!editor.Problems.IsEmpty)
        {
            report.Problems(editor.Problems);
            return ExitCode.Problems;
        }

        if (editor.Port != wanted)
        {
            report.Say(Texts.PortTaken, wanted, editor.Port);
        }

        report.Say(Texts.Editing, editor.Entrance);
        if (open)
        {
            BrowserWindow.Open(editor.Entrance, report);
        }

        await CtrlC.WaitAsync(cancellation);
        return ExitCode.Fine;
    }
}
