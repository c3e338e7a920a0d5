using System.Text.Json;
using NewsSite.Formats;
using NewsSite.Generator.Core.Diagnostics;
using Spectre.Console;

namespace NewsSite;

/// <summary>
/// Input and output of a command: results go to <paramref name="Out"/>, problems and progress to <paramref
/// name="Error"/>.
/// </summary>
/// <param name="WorkingFolder">Base folder of relative paths.</param>
/// <param name="Environment">Reads an environment variable.</param>
/// <param name="SystemLanguage">
/// Code of the language chosen in the system's settings, which Windows and macOS have instead of variables.
/// </param>
internal sealed record Terminal(
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    bool IsInteractive,
    string WorkingFolder,
    Func<string, string?> Environment,
    string SystemLanguage
)
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <param name="systemLanguage">Code of the language chosen in the system's settings.</param>
    public static Terminal OfProcess(string systemLanguage) =>
        new(
            Console.In,
            Console.Out,
            Console.Error,
            !Console.IsErrorRedirected && !Console.IsOutputRedirected,
            Directory.GetCurrentDirectory(),
            System.Environment.GetEnvironmentVariable,
            systemLanguage
        );

    /// <summary>
    /// The language set in the environment, in POSIX order, or else in the system's settings. English if that is none of
    /// the three.
    /// </summary>
    public MessageLanguage PreferredLanguage
    {
        get
        {
            var locale = LocaleVariables.Select(Environment).FirstOrDefault(v => !string.IsNullOrEmpty(v));
            return MessageLanguages.Parse((locale ?? SystemLanguage).Split('_', '.', '-')[0])
                ?? MessageLanguage.English;
        }
    }

    /// <summary>Writes a table to <see cref="Out"/>.</summary>
    public void WriteTable(Table table)
    {
        var console = ConsoleOn(Out);
        if (!IsInteractive)
        {
            // Files have no width: do not wrap lines.
            console.Profile.Width = 400;
        }

        console.Write(table);
    }

    /// <summary>Writes a value to <see cref="Out"/> as JSON, for other programs.</summary>
    public void WriteJson(object value) => Out.WriteLine(JsonSerializer.Serialize(value, JsonFormat.Options));

    /// <summary>Creates a console for tables and progress bars.</summary>
    public IAnsiConsole ConsoleOn(TextWriter writer) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
}
