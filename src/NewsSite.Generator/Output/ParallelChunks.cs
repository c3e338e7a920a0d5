using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace NewsSite.Generator.Output;

/// <summary>Work on many files by several threads.</summary>
internal static class ParallelChunks
{
    /// <summary>
    /// Some files that follow one another are one thread's work: most lie in one folder, and two threads that make files in
    /// one folder wait for each other in the kernel.
    /// </summary>
    private const int Neighbours = 64;

    /// <param name="progress">Is told how many are done.</param>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> act, IProgress<int>? progress = null)
    {
        var done = 0;
        try
        {
            Parallel.ForEach(
                Partitioner.Create(items.Chunk(Neighbours), EnumerablePartitionerOptions.NoBuffering),
                chunk =>
                {
                    foreach (var item in chunk)
                    {
                        act(item);
                        progress?.Report(Interlocked.Increment(ref done));
                    }
                }
            );
        }
        catch (AggregateException e)
        {
            // One broken disk breaks every file: the first says it all.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
