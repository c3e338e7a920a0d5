using System.Diagnostics;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Runs <c>newssite</c> as a user without rights. Root can become one; another user already is one, so it runs in this
/// process.
/// </summary>
internal static class OtherUser
{
    /// <summary>Number of the user "nobody" on Linux.</summary>
    private const int Nobody = 65534;

    private const string SetPriv = "/usr/bin/setpriv";

    /// <summary>Skips the test if rights cannot be tested here.</summary>
    public static void Require()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "rights are those of Linux");
        Assert.SkipUnless(
            !Environment.IsPrivilegedProcess || (File.Exists(SetPriv) && Run("test", "-r", Program) == 0),
            "root is bound by no rights, and nobody else may run the program from this folder"
        );
    }

    /// <summary>Makes a folder and all in it the user's own.</summary>
    public static void Own(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", ["-R", $"{Nobody}:{Nobody}", folder]);
            chown.WaitForExit();
            Assert.Equal(0, chown.ExitCode);
        }
    }

    /// <summary>Runs <c>newssite</c> with these arguments in a folder.</summary>
    public static CommandRun Run(TestFolder folder, params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return CommandRun.In(folder.Root, "", arguments);
        }

        using var process = Start(["dotnet", Program, .. arguments], folder.Root);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output.Result, error);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "newssite.dll");

    private static int Run(params string[] command)
    {
        using var process = Start(command, "/");
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(string[] command, string folder) =>
        Process.Start(
            new ProcessStartInfo(
                SetPriv,
                [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--", .. command]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["HOME"] = "/tmp", ["LANG"] = "C" },
            }
        )!;
}
