using System.Diagnostics;

namespace NewsSite.Generator;

/// <summary>Measures the stages of a build: wall time, processor time, pauses for garbage collection, allocated bytes.</summary>
public sealed class StageTimer
{
    private readonly List<Stage> stages = [];

    /// <summary>The stages that ran, in order.</summary>
    public IReadOnlyList<Stage> Stages => stages;

    public T Time<T>(string name, Func<T> stage)
    {
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var pauses = GC.GetTotalPauseDuration();
        var allocated = GC.GetTotalAllocatedBytes();
        var result = stage();
        stages.Add(
            new Stage(
                name,
                Stopwatch.GetElapsedTime(start),
                Environment.CpuUsage.TotalTime - processor,
                GC.GetTotalPauseDuration() - pauses,
                GC.GetTotalAllocatedBytes() - allocated
            )
        );
        return result;
    }

    public void Time(string name, Action stage) =>
        Time(
            name,
            () =>
            {
                stage();
                return true;
            }
        );

    /// <summary>One measured stage.</summary>
    /// <param name="Processor">Time of all cores together, the system's share and what ran beside the stage included.</param>
    /// <param name="GarbageCollection">How much of <paramref name="Elapsed"/> everything stood still for it.</param>
    public sealed record Stage(
        string Name,
        TimeSpan Elapsed,
        TimeSpan Processor,
        TimeSpan GarbageCollection,
        long AllocatedBytes
    );
}
