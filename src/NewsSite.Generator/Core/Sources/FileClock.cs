namespace NewsSite.Generator.Core.Sources;

/// <summary>The clock by which a file system says when a file was changed.</summary>
internal static class FileClock
{
    /// <summary>A second or two on some file systems.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>
    /// False for a file changed so lately that another change, within one tick of the clock, would look like no change. To
    /// be asked before the file is read.
    /// </summary>
    /// <param name="modified">In UTC.</param>
    public static bool IsSettled(DateTime modified) => DateTime.UtcNow - modified > Tick;
}
