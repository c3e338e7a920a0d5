using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>
/// Runs the unit tests of the theme's scripts, <c>Scripts/*.test.mjs</c>, with Node's test runner. They are skipped
/// without Node, or fail if NEWSSITE_REQUIRE_NODE is 1. They need no browser.
/// </summary>
public sealed class ScriptTests
{
    private static readonly string Folder = Repository.PathOf("tests/NewsSite.Browser.Tests/Scripts");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.test.mjs").Select(file => Path.GetFileName(file)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_functions_of_scripts_do_what_their_tests_say(string file)
    {
        var (exitCode, output) = Run(file);
        Assert.True(exitCode == 0, output);
        Assert.Matches("ℹ pass [1-9]", output);
    }

    private static (int ExitCode, string Output) Run(string file)
    {
        var start = new ProcessStartInfo("node", ["--test", "--test-reporter=spec", Path.Combine(Folder, file)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            const string reason = "there is no node on the path";
            Assert.False(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_NODE") == "1", reason);
            Assert.Skip(reason);
            throw;
        }
    }
}
