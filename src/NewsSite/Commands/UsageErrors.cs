using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Commands;

/// <summary>
/// Says what is wrong with a command line, in the user's language. System.CommandLine has its own texts in few
/// languages, of which Kyrgyz is none; here each kind of its errors is told from the symbols it concerns.
/// </summary>
/// <param name="refused">Messages of our own parsers about values they refused.</param>
internal sealed class UsageErrors(MessageLanguage language, IReadOnlySet<string> refused)
{
    /// <summary>Returns one line for each mistake, the first one first, without repetitions.</summary>
    public IReadOnlyList<string> Of(ParseResult result)
    {
        // What follows an unknown option is its value.
        var tokens = result.UnmatchedTokens;
        var unknown = tokens
            .Where((token, i) => i == 0 || token.StartsWith('-') || !tokens[i - 1].StartsWith('-'))
            .Select(token => Unknown(token, result.CommandResult.Command));
        // An unknown word explains why something else is missing.
        var lines = unknown.Concat(result.Errors.Select(error => Line(error, result)).OfType<string>());
        return [.. lines.Distinct()];
    }

    private string? Line(ParseError error, ParseResult result)
    {
        if (refused.Contains(error.Message))
        {
            return error.Message;
        }

        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        if (option is not null)
        {
            return OfOption(option);
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            return null;
        }

        if (error.SymbolResult is ArgumentResult argument)
        {
            return In(
                Texts.NeedsArgument,
                argument.Argument.HelpName ?? argument.Argument.Name,
                argument.Argument.Description ?? ""
            );
        }

        return result.CommandResult.Command.Subcommands.Count > 0 ? In(Texts.NeedsCommand) : error.Message;
    }

    private string OfOption(OptionResult given)
    {
        var name = given.Option.Name;
        var value = given.Option.HelpName ?? "";
        return given.Implicit ? In(Texts.NeedsOption, name, value)
            : given.Tokens.Count == 0 ? In(Texts.NeedsValue, name, value)
            : In(Texts.TakesOneValue, name);
    }

    private string Unknown(string token, Command command)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Concat(
                command.Parents.OfType<Command>().SelectMany(parent => parent.Options)
            );
            var near = Suggestion.For(token, options.Where(option => !option.Hidden).Select(option => option.Name));
            return In(Texts.UnknownOption, PathOf(command), token, near);
        }

        return command.Subcommands.Count > 0
            ? In(Texts.UnknownCommand, token, Suggestion.For(token, command.Subcommands.Select(known => known.Name)))
            : In(Texts.UnknownArgument, PathOf(command), token);
    }

    /// <summary>Returns the words that call a command: <c>newssite ledger update</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{PathOf(parent)} {command.Name}"
            : "newssite";

    private string In(Message message, params ReadOnlySpan<object> arguments) => message.In(language, arguments);
}
