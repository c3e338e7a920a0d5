using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>Host on this machine that tests publish to, seen from both sides: as a target, and as its readers see it.</summary>
public abstract class TestHost : IDisposable
{
    /// <summary>Target as the command takes it.</summary>
    public abstract string Target { get; }

    /// <summary>Folder on this disk that holds the claims on the target.</summary>
    public abstract string Claims { get; }

    /// <summary>Starts a host: <c>folder</c>, <c>ssh</c> or <c>store</c>.</summary>
    public static TestHost Start(string kind, TestFolder folder) =>
        kind switch
        {
            "ssh" => new SshTestHost(folder),
            "store" => new StoreTestHost(folder),
            _ => new FolderTestHost(folder),
        };

    /// <summary>Returns what a reader gets at a path of the site, or null for «not found».</summary>
    public abstract byte[]? Read(string path);

    /// <summary>Starts <c>newssite publish</c> as a process of its own.</summary>
    /// <param name="source">Folder that contains <c>content/</c> and <c>themes/</c>.</param>
    public Process StartPublishing(string source, params string[] options)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "newssite.dll"), "publish", Target, "--source", source, .. options]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LANG"] = "C" },
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs <c>newssite publish</c> to its end, in this process.</summary>
    internal CommandRun Publish(string source, params string[] options) =>
        CommandRun.In(source, "", ["publish", Target, .. options]);

    public abstract void Dispose();

    /// <summary>Fails or skips a test that needs a program which is not there.</summary>
    protected static void Missing(string what, string variable)
    {
        Assert.False(Environment.GetEnvironmentVariable(variable) == "1", what);
        Assert.Skip(what);
    }
}
