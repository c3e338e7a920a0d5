using System.Diagnostics;
using NewsSite.Deployment.Delivery;

namespace NewsSite.Tests.Delivery;

/// <summary>Programs that publishing runs.</summary>
public class ToolTests
{
    /// <summary>A transfer left behind by a killed run could lay old files over those of the next one.</summary>
    [Fact]
    public void A_tool_ends_when_whoever_started_it_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /bin/sh");
        using var watched = Process.Start(
            new ProcessStartInfo(
                "/bin/sh",
                ["-c", Tool.Watch, "sh", "/dev/null", "sh", "-c", "echo $$; exec sleep 1000"]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        using var tool = Process.GetProcessById(int.Parse(watched.StandardOutput.ReadLine()!));
        Assert.False(tool.HasExited);

        // The system closes the pipes of a killed process.
        watched.StandardInput.Close();
        Assert.True(tool.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.True(watched.WaitForExit(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_tool_gets_its_arguments_and_input_as_they_are_and_its_answer_comes_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /bin/sh");
        var answer = Tool.Run(
            "sh",
            ["-c", "cat; printf '%s|' \"$@\"; echo wrong >&2; exit 7", "sh", "a b", "$(id)", "'", ""],
            "input "u8.ToArray()
        );
        Assert.Equal((7, "input a b|$(id)|'||", "wrong"), (answer.ExitCode, answer.Text, answer.Error));
    }

    /// <summary>An error of another kind would end the process in the middle: signs of life are given by a timer.</summary>
    [Fact]
    public void A_folder_for_temporary_files_that_takes_none_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has another variable");
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "newssite.dll"), "publish", "--rollback", "a@127.0.0.1:/srv/news"]
        )
        {
            RedirectStandardError = true,
            Environment =
            {
                ["LANG"] = "C",
                ["TMPDIR"] = "/nowhere/",
                ["DOTNET_EnableDiagnostics"] = "0",
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Not published: /nowhere/ cannot be written", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_that_is_not_installed_is_told()
    {
        var fault = Assert.Throws<DeliveryFault>(() => Tool.Run("no-such-program", []));
        Assert.True(fault.Is(DeliveryTexts.NoTool));
    }
}
