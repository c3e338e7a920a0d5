namespace NewsSite.Commands;

/// <summary>Keys that end a command which serves something until then.</summary>
internal static class CtrlC
{
    /// <summary>Waits until the command is cancelled, which is no failure.</summary>
    public static async Task WaitAsync(CancellationToken cancellation) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
