using System.Diagnostics;

namespace NewsSite.Generator.Build;

/// <summary>Measures the consecutive stages of a build.</summary>
public sealed class StageTimer
{
    private readonly List<Stage> stages = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private Running? running;

    /// <summary>Finished stages, in order of their ends.</summary>
    public IReadOnlyList<Stage> Stages => stages;

    /// <summary>Time since the timer was created.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>Starts a stage and ends the running one.</summary>
    public void Start(string name)
    {
        Stop();
        running = Running.Now(name);
    }

    /// <summary>Ends the running stage, if any.</summary>
    public void Stop()
    {
        if (running is { } stage)
        {
            running = null;
            Add(stage.End());
        }
    }

    /// <summary>Measures a part of the running stage. Thread-safe, unlike the other methods.</summary>
    public T TimePart<T>(string name, Func<T> part)
    {
        var start = Stopwatch.GetTimestamp();
        var result = part();
        Add(new Stage(name, Stopwatch.GetElapsedTime(start), null));
        return result;
    }

    private void Add(Stage stage)
    {
        lock (stages)
        {
            stages.Add(stage);
        }
    }

    private sealed record Running(string Name, long Started, TimeSpan Processor, TimeSpan Pauses, long Allocated)
    {
        public static Running Now(string name) =>
            new(
                name,
                Stopwatch.GetTimestamp(),
                Environment.CpuUsage.TotalTime,
                GC.GetTotalPauseDuration(),
                GC.GetTotalAllocatedBytes()
            );

        public Stage End() =>
            new(
                Name,
                Stopwatch.GetElapsedTime(Started),
                new Cost(
                    Environment.CpuUsage.TotalTime - Processor,
                    GC.GetTotalPauseDuration() - Pauses,
                    GC.GetTotalAllocatedBytes() - Allocated
                )
            );
    }

    /// <summary>Measured stage, or part of one.</summary>
    /// <param name="Cost">Used resources; null for a part, whose resources cannot be separated from the rest.</param>
    public sealed record Stage(string Name, TimeSpan Elapsed, Cost? Cost);

    /// <summary>Resources used by a stage.</summary>
    /// <param name="Processor">User and system time of all cores together.</param>
    /// <param name="GarbageCollection">Total pause of all threads for garbage collection.</param>
    public sealed record Cost(TimeSpan Processor, TimeSpan GarbageCollection, long AllocatedBytes);
}
