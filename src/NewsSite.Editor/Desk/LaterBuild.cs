using System.Diagnostics;

namespace NewsSite.Editor.Desk;

/// <summary>
/// Builds after a pause in typing, or when the typing goes on for long: an answer to the writer needs the story alone,
/// and the rest of the site follows.
/// </summary>
/// <param name="build">Builds the whole site.</param>
/// <param name="calm">Pause that is waited for.</param>
/// <param name="longest">Time after which a build begins without a pause.</param>
internal sealed class LaterBuild(Func<Task> build, TimeSpan calm, TimeSpan longest) : IDisposable
{
    private readonly Lock gate = new();
    private long asked;
    private long first;
    private bool isWaiting;
    private volatile bool isEnded;

    /// <summary>Asks for a build.</summary>
    public void Ask()
    {
        lock (gate)
        {
            asked = Stopwatch.GetTimestamp();
            if (isWaiting)
            {
                return;
            }

            (isWaiting, first) = (true, asked);
        }

        _ = BuildAsync();
    }

    public void Dispose() => isEnded = true;

    private async Task BuildAsync()
    {
        while (Left() is { Ticks: > 0 } left)
        {
            await Task.Delay(left);
        }

        if (!isEnded)
        {
            await build();
        }
    }

    /// <summary>Returns the time left until the build. At zero, the next request starts a new wait.</summary>
    private TimeSpan Left()
    {
        lock (gate)
        {
            var (pause, all) = (calm - Stopwatch.GetElapsedTime(asked), longest - Stopwatch.GetElapsedTime(first));
            var left = pause < all ? pause : all;
            isWaiting = left > TimeSpan.Zero;
            return left;
        }
    }
}
