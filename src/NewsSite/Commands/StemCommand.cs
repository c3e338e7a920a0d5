using System.CommandLine;
using NewsSite.Languages;
using NewsSite.Search.Analysis;

namespace NewsSite.Commands;

/// <summary><c>stem</c>: words in, a line each; the terms they are indexed as out, for measuring a language's rules.</summary>
internal static class StemCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var command = new Command("stem", "Prints the index term of every word on standard input, a line each.")
        {
            common.Language,
        };
        command.SetAction(result =>
        {
            var analyzer = new TextAnalyzer(SearchLanguage.Find(result.GetValue(common.Language)!.Code)!);
            while (terminal.In.ReadLine() is { } word)
            {
                terminal.Out.WriteLine(analyzer.Stem(word));
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
