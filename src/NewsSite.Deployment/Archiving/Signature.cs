using System.ComponentModel;
using System.Diagnostics;

namespace NewsSite.Deployment.Archiving;

/// <summary>
/// A signature made by another program, which alone reads the secret and asks for its password: <c>ssh-keygen</c> or
/// <c>minisign</c>.
/// </summary>
/// <param name="Kind"><c>ssh</c> or <c>minisign</c>.</param>
/// <param name="Key">Absolute path of the secret key; with ssh also of a public one whose secret an agent holds.</param>
internal sealed record Signature(string Kind, string Key)
{
    public const string Ssh = "ssh";
    public const string Minisign = "minisign";

    public static readonly IReadOnlyList<string> Kinds = [Ssh, Minisign];

    /// <summary>The purpose that ssh-keygen writes into a signature, and asks for when it verifies one.</summary>
    private const string Namespace = "file";

    /// <summary>Returns the ending that a signature's file has after the name of the file it signs.</summary>
    public static string EndingOf(string kind) => kind == Ssh ? ".sig" : ".minisig";

    /// <summary>Signs a file, into a new file beside it.</summary>
    /// <param name="about">One line of text, which minisign signs too.</param>
    /// <param name="messages">Receives what the program says, also when it asks for the password.</param>
    /// <exception cref="SignatureException">The program is missing or refuses.</exception>
    public void Sign(string file, string about, TextWriter messages)
    {
        var (program, arguments) =
            Kind == Ssh
                ? ("ssh-keygen", (string[])["-Y", "sign", "-n", Namespace, "-f", Key, file])
                : ("minisign", ["-S", "-s", Key, "-m", file, "-x", file + EndingOf(Kind), "-t", about]);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var output = Task.Run(() => Pass(process.StandardOutput, messages));
        Pass(process.StandardError, messages);
        output.GetAwaiter().GetResult();
        process.WaitForExit();
        if (process.ExitCode != 0 || !File.Exists(file + EndingOf(Kind)))
        {
            throw new SignatureException(program, isMissing: false);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SignatureException(start.FileName, isMissing: true);
        }
    }

    /// <summary>Passes on what a program writes at once: a question has no line end.</summary>
    private static void Pass(StreamReader from, TextWriter to)
    {
        var buffer = new char[256];
        for (var count = from.Read(buffer); count > 0; count = from.Read(buffer))
        {
            lock (to)
            {
                to.Write(buffer, 0, count);
                to.Flush();
            }
        }
    }
}

/// <summary>A program that was to sign is missing, or refused; it has said why.</summary>
internal sealed class SignatureException(string program, bool isMissing) : Exception(program)
{
    public string Program { get; } = program;

    public bool IsMissing { get; } = isMissing;
}
