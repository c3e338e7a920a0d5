using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsSite.Commands;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>Parses the arguments and runs the command.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command. Catches every crash; nothing else in the program does.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var language = MessageOption.In(arguments) ?? terminal.PreferredLanguage;
        var common = new CommonOptions(terminal, language);
        var root = new RootCommand(Texts.Program.In(language))
        {
            NewCommand.Create(common, terminal),
            BuildCommand.Create(common, terminal),
            CheckCommand.Create(common, terminal),
            ExplainCommand.Create(common, terminal),
            PreviewCommand.Create(common, terminal),
            CleanCommand.Create(common, terminal),
            ListCommand.Create(common, terminal),
            LedgerCommand.Create(common, terminal),
            StatusCommand.Create(common, terminal),
            ScheduleCommand.Create(common, terminal),
            EditCommand.Create(common, terminal),
            ServeCommand.Create(common, terminal),
            SearchCommand.Create(common, terminal),
            StemCommand.Create(common, terminal),
            SchemaCommand.Create(common, terminal),
            ImportCommand.Create(common, terminal),
            LanguageCommand.Create(common, terminal),
            HostCommand.Create(common, terminal),
            ArchiveCommand.Create(common, terminal),
            PublishCommand.Create(common, terminal),
        };
        root.Options.Add(common.Messages);
        var help = new CommandHelp(terminal.Out, language);
        Translate(root, help, language);
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return Explain(parsed, new UsageErrors(language, common.Refused), help, terminal, language);
        }

        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine(Texts.Crash.In(common.LanguageOf(parsed), e.Message));
            terminal.Error.WriteLine(e);
            return ExitCode.Failure;
        }
    }

    /// <summary>Replaces the texts of the options that System.CommandLine adds.</summary>
    private static void Translate(RootCommand root, CommandHelp help, MessageLanguage language)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = Texts.HelpOption.In(language);
                option.Action = help;
            }
            else if (option is VersionOption)
            {
                option.Description = Texts.VersionOption.In(language);
            }
        }
    }

    /// <summary>Says what is wrong with the arguments, then what the command accepts.</summary>
    private static int Explain(
        ParseResult parsed,
        UsageErrors errors,
        CommandHelp help,
        Terminal terminal,
        MessageLanguage language
    )
    {
        foreach (var line in errors.Of(parsed))
        {
            terminal.Error.WriteLine(line);
        }

        terminal.Error.WriteLine();
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            help.Write(command, terminal.Error);
        }
        else
        {
            terminal.Error.WriteLine(Texts.SeeHelp.In(language, UsageErrors.PathOf(command)));
        }

        return ExitCode.Failure;
    }
}
