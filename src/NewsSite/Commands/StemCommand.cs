using System.CommandLine;
using NewsSite.Search.Analysis;

namespace NewsSite.Commands;

/// <summary>
/// <c>stem</c>: reads words, one a line, and writes the terms they are indexed as. Serves to measure stemming rules.
/// </summary>
internal static class StemCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var command = new Command("stem", common.In(Texts.StemCommand)) { common.Language };
        command.SetAction(result =>
        {
            var analyzer = new TextAnalyzer(result.GetValue(common.Language)!.Search!);
            while (terminal.In.ReadLine() is { } word)
            {
                terminal.Out.WriteLine(analyzer.Stem(word));
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
