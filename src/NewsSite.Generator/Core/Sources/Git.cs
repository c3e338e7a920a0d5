using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Runs git in a folder.</summary>
public static class Git
{
    /// <summary>Variables that git sets when it runs a hook. The repository is that of the folder.</summary>
    private static readonly string[] HookVariables = ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"];

    /// <summary>Runs git and returns its output.</summary>
    /// <exception cref="GitException">Git fails, or is not installed.</exception>
    public static string Run(string folder, params ImmutableArray<string> arguments)
    {
        var answer = Ask(folder, arguments);
        return answer.IsFine ? answer.Output : throw new GitException(answer.Error);
    }

    /// <summary>Runs git and returns its output, or null if it fails.</summary>
    /// <exception cref="GitException">Git is not installed.</exception>
    public static string? TryRun(string folder, params ImmutableArray<string> arguments)
    {
        var answer = Ask(folder, arguments);
        return answer.IsFine ? answer.Output : null;
    }

    /// <summary>Runs git and returns its answer, also that of a failure.</summary>
    /// <param name="limit">Time after which git is ended, as where a network hangs; null for none.</param>
    /// <param name="variables">Environment variables that git gets beside this process's own.</param>
    /// <exception cref="GitException">Git is not installed.</exception>
    public static GitAnswer Ask(
        string folder,
        ImmutableArray<string> arguments,
        TimeSpan? limit = null,
        params ReadOnlySpan<(string Name, string Value)> variables
    )
    {
        using var git = Start(folder, arguments, variables);
        git.StandardInput.Close();
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEndAsync();
        var isInTime = git.WaitForExit(limit ?? Timeout.InfiniteTimeSpan);
        if (!isInTime)
        {
            git.Kill(entireProcessTree: true);
            git.WaitForExit();
        }

        return new GitAnswer(git.ExitCode, output.Result, error.Result.Trim()) { IsInTime = isInTime };
    }

    /// <summary>Returns the files that some names like <c>HEAD:content/site.yaml</c> stand for; null for none.</summary>
    public static ImmutableArray<Blob?> ReadBlobs(string folder, ImmutableArray<string> names)
    {
        using var git = Start(folder, ["cat-file", "--batch"]);
        var error = git.StandardError.ReadToEndAsync();
        foreach (var name in names)
        {
            git.StandardInput.Write(name + "\n");
        }

        git.StandardInput.Close();
        var blobs = ImmutableArray.CreateBuilder<Blob?>(names.Length);
        var output = git.StandardOutput.BaseStream;
        foreach (var _ in names)
        {
            blobs.Add(ReadBlob(output));
        }

        git.WaitForExit();
        return git.ExitCode == 0 ? blobs.DrainToImmutable() : throw new GitException(error.Result.Trim());
    }

    /// <summary>File in a commit.</summary>
    /// <param name="Id">Hash of the content.</param>
    public sealed record Blob(string Id, byte[] Content);

    private static Blob? ReadBlob(Stream output)
    {
        var header = ReadLine(output).Split(' ');
        if (header is not [var id, "blob", var size])
        {
            return null;
        }

        var content = new byte[int.Parse(size)];
        output.ReadExactly(content);
        output.ReadByte();
        return new Blob(id, content);
    }

    private static string ReadLine(Stream output)
    {
        var line = new List<byte>();
        for (var next = output.ReadByte(); next is not -1 and not '\n'; next = output.ReadByte())
        {
            line.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    private static Process Start(
        string folder,
        ImmutableArray<string> arguments,
        params ReadOnlySpan<(string Name, string Value)> variables
    )
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["-c", "core.quotePath=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in HookVariables)
        {
            start.Environment.Remove(variable);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new GitException(e.Message);
        }
    }
}
