using System.Globalization;

namespace NewsSite.Deployment.Delivery.Claims;

/// <summary>Process that holds a claim.</summary>
/// <param name="Label">Name for people: <c>aigul@press-1</c>.</param>
/// <param name="Machine">Machine, its start and its space of processes: a number of a process means nothing elsewhere.</param>
/// <param name="Process">Number of the process.</param>
/// <param name="Started">Start of the process, since numbers are used again; 0 if unknown.</param>
internal sealed record ClaimOwner(string Label, string Machine, int Process, long Started)
{
    private const string ProcessSpace = "/proc/self/ns/pid";
    private const string BootId = "/proc/sys/kernel/random/boot_id";

    /// <summary>Returns the owner of claims of this process.</summary>
    public static ClaimOwner OfThisProcess(string label) =>
        new(label.Replace('\t', ' '), ThisMachine(), Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0);

    /// <summary>True if the process ran on this machine, and has ended.</summary>
    public bool HasEnded => Machine == ThisMachine() && StartOf(Process) != Started;

    public string Write() => string.Join('\t', Label, Machine, Process, Started);

    /// <summary>Reads an owner. A damaged one has a name at most, and ends by age only.</summary>
    public static ClaimOwner Read(string text) =>
        text.Split('\t') is [var label, var machine, var process, var started]
        && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? new(label, machine, number, start)
            : new(text.Split('\t')[0], "", 0, 0);

    private static string ThisMachine()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.MachineName;
        }

        var boot = File.Exists(BootId) ? File.ReadAllText(BootId).Trim() : "";
        return $"{Environment.MachineName} {boot} {new FileInfo(ProcessSpace).LinkTarget}";
    }

    /// <summary>Returns the start of a process in the system's ticks, 0 if unknown, or null if there is none.</summary>
    private static long? StartOf(int process)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                using var running = System.Diagnostics.Process.GetProcessById(process);
                return running.HasExited ? null : 0;
            }

            // The name in parentheses may hold spaces. The start is the twentieth field after it.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
