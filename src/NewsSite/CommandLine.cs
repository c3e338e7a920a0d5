using System.CommandLine;
using NewsSite.Commands;

namespace NewsSite;

/// <summary>Parses the arguments and runs the command.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command. Catches every crash; nothing else in the program does.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var common = new CommonOptions(terminal);
        var root = new RootCommand("Builds the ministry's bilingual news archive from Markdown in git.")
        {
            NewCommand.Create(common, terminal),
            BuildCommand.Create(common, terminal),
            CheckCommand.Create(common, terminal),
            ExplainCommand.Create(common, terminal),
            CleanCommand.Create(common, terminal),
            ListCommand.Create(common, terminal),
            LedgerCommand.Create(common, terminal),
            StatusCommand.Create(common, terminal),
            ScheduleCommand.Create(common, terminal),
            ServeCommand.Create(common, terminal),
            SearchCommand.Create(common, terminal),
            StemCommand.Create(common, terminal),
            SchemaCommand.Create(common, terminal),
        };
        root.Options.Add(common.Messages);
        var parsed = root.Parse(arguments);
        try
        {
            var code = parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
            return parsed.Errors.Count > 0 ? ExitCode.Failure : code;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine(Texts.Crash.In(common.LanguageOf(parsed), e.Message));
            terminal.Error.WriteLine(e);
            return ExitCode.Failure;
        }
    }
}
