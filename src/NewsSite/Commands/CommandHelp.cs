using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Commands;

/// <summary>Writes the help of a command in the user's language.</summary>
internal sealed class CommandHelp(TextWriter output, MessageLanguage language) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, output);
        return ExitCode.Fine;
    }

    /// <summary>Writes what a command does, and its arguments, options and subcommands.</summary>
    public void Write(Command command, TextWriter writer)
    {
        writer.WriteLine(command.Description);
        writer.WriteLine();
        writer.WriteLine(In(Texts.HelpUsage) + ":");
        writer.WriteLine("  " + UsageOf(command));
        Section(
            Texts.HelpArguments,
            command.Arguments.Select(argument => (ValueOf(argument), argument.Description)),
            writer
        );
        Section(
            Texts.HelpOptions,
            OptionsOf(command).Select(option => (Signature(option), option.Description)),
            writer
        );
        Section(
            Texts.HelpCommands,
            command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (SignatureOf(sub), sub.Description)),
            writer
        );
    }

    /// <summary>Returns a command's own options and those of its parents that every command has.</summary>
    private static IEnumerable<Option> OptionsOf(Command command)
    {
        var shared = command
            .Parents.OfType<Command>()
            .SelectMany(parent => parent.Options)
            .Where(option => option.Recursive);
        return command
            .Options.Concat(shared)
            .Where(option => !option.Hidden)
            .OrderBy(option => option is HelpOption or VersionOption);
    }

    private string UsageOf(Command command)
    {
        IEnumerable<string> words =
        [
            UsageErrors.PathOf(command),
            .. command.Subcommands.Count > 0 ? [$"<{In(Texts.AnyCommand)}>"] : Array.Empty<string>(),
            .. command.Arguments.Select(ValueOf),
            $"[{In(Texts.AnyOptions)}]",
        ];
        return string.Join(' ', words);
    }

    private static string SignatureOf(Command command) =>
        string.Join(' ', command.Arguments.Select(ValueOf).Prepend(command.Name));

    private static string ValueOf(Argument argument)
    {
        var name = $"<{argument.HelpName ?? argument.Name}>";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Signature(Option option)
    {
        var names = string.Join(
            ", ",
            option.Aliases.Where(alias => alias[0] == '-').Order(StringComparer.Ordinal).Append(option.Name)
        );
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private void Section(Message heading, IEnumerable<(string Name, string? Description)> entries, TextWriter writer)
    {
        var rows = entries.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(In(heading) + ":");
        var width = rows.Max(row => row.Name.Length);
        foreach (var (name, description) in rows)
        {
            writer.WriteLine($"  {name.PadRight(width)}  {description}");
        }
    }

    private string In(Message message) => message.In(language);
}
