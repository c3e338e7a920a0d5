using System.Collections.Concurrent;

namespace NewsSite.Generator.Output;

/// <summary>Spreads many files over several threads.</summary>
internal static class ParallelChunks
{
    /// <summary>
    /// Consecutive files go to one thread: most lie in one folder, and two threads that create files in one folder wait for
    /// each other in the kernel.
    /// </summary>
    private const int ChunkSize = 64;

    /// <summary>The items as a parallel query whose threads each take a chunk at a time.</summary>
    public static ParallelQuery<T> Of<T>(IEnumerable<T> items) =>
        Partitioner
            .Create(items.Chunk(ChunkSize), EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .SelectMany(chunk => chunk);
}
