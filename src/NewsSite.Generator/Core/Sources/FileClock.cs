namespace NewsSite.Generator.Core.Sources;

/// <summary>Clock of the file system that stamps files with their times.</summary>
internal static class FileClock
{
    /// <summary>Coarsest resolution of modification times; up to two seconds on some file systems.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>Coarsest resolution of the kernel's own clock, doubled. It stamps the times of change.</summary>
    public static readonly TimeSpan KernelTick = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// False if a file was changed so recently that another change could leave its times the same.
    /// </summary>
    /// <param name="modified">Modification time, in UTC ticks.</param>
    /// <param name="changed">Time of the last change, in UTC ticks; 0 if unknown.</param>
    public static bool IsSettled(long modified, long changed)
    {
        var now = DateTime.UtcNow.Ticks;
        return now - modified > Tick.Ticks && now - changed > KernelTick.Ticks;
    }

    /// <summary>Waits until a change that happened a moment ago can be told from a further one.</summary>
    /// <param name="changed">Time of the last change, in UTC ticks.</param>
    /// <returns>True if it waited.</returns>
    public static bool WaitUntilSettled(long changed)
    {
        var since = TimeSpan.FromTicks(DateTime.UtcNow.Ticks - changed);
        if (since < TimeSpan.Zero || since > KernelTick)
        {
            return false;
        }

        Thread.Sleep(KernelTick - since + TimeSpan.FromMilliseconds(1));
        return true;
    }
}
