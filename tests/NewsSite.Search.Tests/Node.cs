using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NewsSite.Search.Tests;

/// <summary>
/// Runs the scripts of the Browser folder. Tests that need Node are skipped without it, or fail if
/// NEWSSITE_REQUIRE_NODE is 1.
/// </summary>
internal static class Node
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Browser");

    /// <summary>Returns the node_modules folder that has a package.</summary>
    public static string Modules(string package)
    {
        var folder = Environment.GetEnvironmentVariable("NEWSSITE_NODE_MODULES");
        if (folder is null || !Directory.Exists(Path.Combine(folder, package)))
        {
            Missing($"NEWSSITE_NODE_MODULES names no folder with {package}");
        }

        return folder!;
    }

    public static string Script(string name) => Path.Combine(Scripts, name);

    /// <summary>Runs a script and parses the JSON it writes.</summary>
    public static JsonElement Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Script(script));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return JsonDocument.Parse(output).RootElement;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing("there is no node on the path");
            throw;
        }
    }

    private static void Missing(string reason)
    {
        Assert.False(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_NODE") == "1", reason);
        Assert.Skip(reason);
    }
}
