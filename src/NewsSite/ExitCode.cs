namespace NewsSite;

/// <summary>Exit codes of the process.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The diagnostics fail the run.</summary>
    public const int Problems = 1;

    /// <summary>Wrong usage, or a crash.</summary>
    public const int Failure = 2;

    /// <summary>Ctrl+C: 128 plus the signal's number, as in shells.</summary>
    public const int Interrupted = 130;
}
