using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Hooks;

/// <summary>A site in a git repository of its own, with this repository's hook.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly CommandServer commands = new();

    public GitFolder()
    {
        TestSite.AddDefaults(Files);
        Files.Add(".githooks/pre-commit", File.ReadAllBytes(Repository.PathOf(".githooks", "pre-commit")));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Files.PathOf(".githooks/pre-commit"), (UnixFileMode)0b111_101_101);
        }

        Git("init", "--quiet", "--initial-branch=main");
        Git("add", ".");
        Git("commit", "--quiet", "--message", "Баштоо");
        Git("config", "core.hooksPath", ".githooks");
    }

    public TestFolder Files { get; } = new();

    /// <summary>True if the hook runs the program itself, with the hook's environment.</summary>
    public bool RunsProgram { get; set; }

    public void Dispose()
    {
        commands.Dispose();
        Files.Dispose();
    }

    public (int ExitCode, string Output) Git(params string[] arguments) => Git(("LC_ALL", "C.UTF-8"), arguments);

    /// <summary>Runs git with one more environment variable, which its hooks see too.</summary>
    public (int ExitCode, string Output) Git((string Name, string Value) variable, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Files.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in (string[])["-c", "user.name=a", "-c", "user.email=a@a.example", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // Isolate git from the machine's hooks, signatures and language.
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["NEWSSITE"] = RunsProgram
            ? $"dotnet {Path.Combine(AppContext.BaseDirectory, "newssite.dll")}"
            : commands.Command;
        start.Environment[variable.Name] = variable.Value;
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEndAsync();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output.Result + error);
    }
}
