using System.Diagnostics;

namespace NewsSite.Tests.Harness;

/// <summary>A build in a separate process, which can be killed.</summary>
internal static class BuildProcess
{
    /// <summary>The build's clock.</summary>
    public const string Now = "2027-01-01T00:00:00+06:00";

    /// <summary>Starts <c>newssite build</c>.</summary>
    /// <param name="source">The folder that contains <c>content/</c> and <c>themes/</c>.</param>
    /// <param name="environment">Environment variables to set.</param>
    public static Process Start(string source, string output, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "newssite.dll"),
                "build",
                "--quiet",
                "--source",
                source,
                "--output",
                output,
                "--now",
                Now,
            },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a whole build. Returns its exit code and output.</summary>
    public static (int ExitCode, string Output) Run(
        string source,
        string output,
        params (string Name, string Value)[] environment
    )
    {
        using var process = Start(source, output, environment);
        var messages = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, messages.Result + problems);
    }
}
