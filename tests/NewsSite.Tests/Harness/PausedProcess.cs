using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Stops and continues a process. The disk then shows what a kill at that moment would leave, so one process shows many
/// moments. Linux only.
/// </summary>
internal static class PausedProcess
{
    private const int Stop = 19; // SIGSTOP
    private const int Continue = 18; // SIGCONT

    /// <summary>Stops every thread of a process. Returns false if the process has ended.</summary>
    public static bool TryStop(Process process)
    {
        _ = kill(process.Id, Stop);
        while (!process.HasExited)
        {
            if (IsStopped(process.Id))
            {
                return true;
            }

            Thread.Sleep(0);
        }

        return false;
    }

    public static void Resume(Process process) => _ = kill(process.Id, Continue);

    private static bool IsStopped(int process)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{process}/task").All(thread => StateOf(thread) is 'T' or 't');
        }
        catch (IOException)
        {
            // A thread ended between the two reads.
            return false;
        }
    }

    /// <summary>Returns the state character after the name in parentheses, which may hold any character.</summary>
    private static char StateOf(string thread)
    {
        var stat = File.ReadAllText(Path.Combine(thread, "stat"));
        return stat[stat.LastIndexOf(')') + 2];
    }

#pragma warning disable IDE1006 // The system's name.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
#pragma warning restore IDE1006
}
