using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Deployment.Delivery;

/// <summary>
/// Runs ssh, rsync or rclone. Arguments are an array and pass no shell as text. On Unix the tool ends when this process
/// does, even if it is killed: a transfer left behind could lay old files over those of the next run.
/// </summary>
internal static class Tool
{
    /// <summary>
    /// Script that starts what its arguments say, and ends it when standard input closes. Standard input of the tool is
    /// the file named first.
    /// </summary>
    internal const string Watch = """
        input=$1; shift; exec 3<&0
        "$@" <"$input" 3<&- & tool=$!
        { read -r _ <&3; kill "$tool" 2>/dev/null; } >/dev/null 2>&1 & watch=$!
        exec 3<&-
        wait "$tool"; code=$?
        kill "$watch" 2>/dev/null
        exit "$code"
        """;

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="program">Name of the program, looked up in PATH.</param>
    /// <param name="input">Bytes for its standard input, or null for none.</param>
    /// <exception cref="DeliveryFault">The program is not installed, or there is no room for its input.</exception>
    public static ToolAnswer Run(string program, ImmutableArray<string> arguments, byte[]? input = null)
    {
        if (Find(program) is not { } path)
        {
            throw new DeliveryFault(DeliveryTexts.NoTool, program);
        }

        using var inputFile = input is null ? null : new TemporaryFile(input);
        using var process = Start(path, arguments, inputFile?.Path);
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return new ToolAnswer(program, process.ExitCode, output.ToArray(), error.Result.Trim());
    }

    private static Process Start(string path, ImmutableArray<string> arguments, string? inputFile)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        IEnumerable<string> words;
        if (OperatingSystem.IsWindows())
        {
            (start.FileName, words) = (path, arguments);
        }
        else
        {
            start.FileName = "/bin/sh";
            words = ["-c", Watch, "sh", inputFile ?? "/dev/null", path, .. arguments];
        }

        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        // Messages of the tools are recognised.
        start.Environment["LC_ALL"] = "C";
        try
        {
            var process = Process.Start(start)!;
            if (OperatingSystem.IsWindows())
            {
                process.StandardInput.BaseStream.Write(inputFile is null ? [] : File.ReadAllBytes(inputFile));
                process.StandardInput.Close();
            }

            return process;
        }
        catch (Win32Exception e)
        {
            throw new DeliveryFault(DeliveryTexts.ToolFailed, path, e.Message);
        }
    }

    private static string? Find(string program)
    {
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, program + extension)))
            .FirstOrDefault(File.Exists);
    }
}

/// <summary>Answer of a tool.</summary>
/// <param name="Error">Text of its standard error.</param>
internal sealed record ToolAnswer(string Program, int ExitCode, byte[] Output, string Error)
{
    public bool IsFine => ExitCode == 0;

    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Returns the text of the first sign that stands in what the tool said, in letters of any case; null without one.</summary>
    public Message? Find(IEnumerable<(string Sign, Message Text)> signs) =>
        signs.FirstOrDefault(pair => Error.Contains(pair.Sign, StringComparison.OrdinalIgnoreCase)).Text;

    /// <summary>The last lines of what the tool said, for a message.</summary>
    public string LastWords =>
        string.Join(
            " ",
            Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(3)
        );
}
