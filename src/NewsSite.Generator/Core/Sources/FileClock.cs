namespace NewsSite.Generator.Core.Sources;

/// <summary>Clock of the file system that stamps files with their modification time.</summary>
internal static class FileClock
{
    /// <summary>Coarsest resolution of the clock; up to two seconds on some file systems.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>
    /// False if the file was changed so recently that another change could leave its modification time the same. Call
    /// it before reading the file.
    /// </summary>
    /// <param name="modified">Modification time of the file, in UTC.</param>
    public static bool IsSettled(DateTime modified) => DateTime.UtcNow - modified > Tick;
}
