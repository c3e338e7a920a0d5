namespace NewsSite.Tests.Harness;

/// <summary>One run of the command line in this process, in a folder, with what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs <c>newssite</c> with these arguments in a folder; the environment holds <c>LANG</c> at most.</summary>
    public static CommandRun In(string folder, string lang, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(
            output,
            error,
            IsInteractive: false,
            folder,
            name => name == "LANG" && lang.Length > 0 ? lang : null
        );
        var code = CommandLine.Run(arguments, terminal);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
