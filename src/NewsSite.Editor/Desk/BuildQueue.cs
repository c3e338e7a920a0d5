namespace NewsSite.Editor.Desk;

/// <summary>
/// Runs one build at a time. Requests made during a build share the next one.
/// </summary>
/// <param name="build">Builds what is typed now.</param>
internal sealed class BuildQueue(Action build)
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private long wanted;
    private long built;

    /// <summary>Notes that something changed. Returns the number of the change.</summary>
    public long Note() => Interlocked.Increment(ref wanted);

    /// <summary>Returns when a build has ended that began after a change.</summary>
    public Task WaitForAsync(long change)
    {
        lock (gate)
        {
            return last = BuildAfterAsync(last, change);
        }
    }

    private async Task BuildAfterAsync(Task before, long change)
    {
        // Whoever waits for the build before is told of its failure.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Volatile.Read(ref built) >= change)
        {
            return;
        }

        var latest = Volatile.Read(ref wanted);
        await Task.Run(build);
        Volatile.Write(ref built, latest);
    }
}
