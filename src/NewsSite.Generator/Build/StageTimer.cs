using System.Diagnostics;

namespace NewsSite.Generator.Build;

/// <summary>Measures the stages of a build, which run one after the other.</summary>
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
        var cost = new Cost(
            Environment.CpuUsage.TotalTime - processor,
            GC.GetTotalPauseDuration() - pauses,
            GC.GetTotalAllocatedBytes() - allocated
        );
        Add(new Stage(name, Stopwatch.GetElapsedTime(start), cost));
        return result;
    }

    /// <summary>Measures a part of the next stage, which other threads work on at the same time.</summary>
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

    public void Time(string name, Action stage) =>
        Time(
            name,
            () =>
            {
                stage();
                return true;
            }
        );

    /// <summary>One measured stage; a part of one has no cost that could be told from the rest.</summary>
    public sealed record Stage(string Name, TimeSpan Elapsed, Cost? Cost);

    /// <summary>What a stage took of the machine.</summary>
    /// <param name="Processor">Time of all cores together, the system's share included.</param>
    /// <param name="GarbageCollection">How long everything stood still for it.</param>
    public sealed record Cost(TimeSpan Processor, TimeSpan GarbageCollection, long AllocatedBytes);
}
