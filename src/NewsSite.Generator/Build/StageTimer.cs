using System.Diagnostics;

namespace NewsSite.Generator.Build;

/// <summary>Measures the stages of a build, which run one after the other.</summary>
public sealed class StageTimer
{
    private readonly List<Stage> stages = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private Running? running;

    /// <summary>The stages that ended, in order.</summary>
    public IReadOnlyList<Stage> Stages => stages;

    /// <summary>Since the timer was made.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>Begins a stage, which ends the one before.</summary>
    public void Start(string name)
    {
        Stop();
        running = Running.Now(name);
    }

    /// <summary>Ends the stage that is running.</summary>
    public void Stop()
    {
        if (running is { } stage)
        {
            running = null;
            Add(stage.End());
        }
    }

    /// <summary>Measures a part of the running stage that another thread works on.</summary>
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

    /// <summary>One measured stage. A part of a stage has no cost that could be told from the rest.</summary>
    public sealed record Stage(string Name, TimeSpan Elapsed, Cost? Cost);

    /// <summary>What a stage took of the machine.</summary>
    /// <param name="Processor">Time of all cores together, the system's share included.</param>
    /// <param name="GarbageCollection">How long all threads stood still for it.</param>
    public sealed record Cost(TimeSpan Processor, TimeSpan GarbageCollection, long AllocatedBytes);
}
