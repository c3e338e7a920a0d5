namespace NewsSite.Tests.Harness;

/// <summary>One run of the command line in this process, in a folder, with its output.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>
    /// Runs <c>newssite</c> with these arguments in a folder. The environment holds <c>LANG</c> at most.
    /// </summary>
    public static CommandRun In(string folder, string lang, params string[] arguments) =>
        WithInput("", folder, lang, arguments);

    /// <summary>Runs <c>newssite</c> with a text on standard input.</summary>
    public static CommandRun WithInput(string input, string folder, string lang, params string[] arguments) =>
        Run(input, isInteractive: false, folder, lang, arguments);

    /// <summary>Runs <c>newssite</c> as at a terminal, with this text typed.</summary>
    public static CommandRun AtTerminal(string typed, string folder, string lang, params string[] arguments) =>
        Run(typed, isInteractive: true, folder, lang, arguments);

    private static CommandRun Run(string input, bool isInteractive, string folder, string lang, string[] arguments)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(
            reader,
            output,
            error,
            isInteractive,
            folder,
            name => name == "LANG" && lang.Length > 0 ? lang : null,
            SystemLanguage: "iv"
        );
        var code = CommandLine.Run(arguments, terminal);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
