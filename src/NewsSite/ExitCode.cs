namespace NewsSite;

/// <summary>What the process says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The diagnostics say no.</summary>
    public const int Problems = 1;

    /// <summary>Wrong usage, or a crash.</summary>
    public const int Failure = 2;

    /// <summary>Ctrl+C: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;
}
