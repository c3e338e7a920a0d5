using System.Collections.Concurrent;

namespace NewsSite.Generator.Output;

/// <summary>Processes many files on several threads, in chunks.</summary>
internal static class ParallelChunks
{
    /// <summary>
    /// Number of consecutive files for one thread. Most of them lie in one folder, and two threads that create files in
    /// the same folder wait for each other in the kernel.
    /// </summary>
    private const int ChunkSize = 64;

    /// <summary>Returns the items as a parallel query whose threads each take a chunk at a time.</summary>
    public static ParallelQuery<T> Of<T>(IEnumerable<T> items) =>
        Partitioner
            .Create(items.Chunk(ChunkSize), EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .SelectMany(chunk => chunk);
}
