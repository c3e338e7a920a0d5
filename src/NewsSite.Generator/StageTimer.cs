using System.Diagnostics;

namespace NewsSite.Generator;

/// <summary>Measures the stages of a build: wall time and allocated bytes each.</summary>
public sealed class StageTimer
{
    private readonly List<Stage> stages = [];

    /// <summary>The stages that ran, in order.</summary>
    public IReadOnlyList<Stage> Stages => stages;

    public T Time<T>(string name, Func<T> stage)
    {
        var start = Stopwatch.GetTimestamp();
        var before = GC.GetTotalAllocatedBytes();
        var result = stage();
        stages.Add(new Stage(name, Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes() - before));
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
    public sealed record Stage(string Name, TimeSpan Elapsed, long AllocatedBytes);
}
