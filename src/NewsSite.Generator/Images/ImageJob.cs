using System.Collections.Immutable;

namespace NewsSite.Generator.Images;

/// <summary>Pictures to be made from one source, in one go.</summary>
/// <param name="Names">Their names in the cache.</param>
/// <param name="Make">Makes those of the names it is given, and keeps them in the cache.</param>
public sealed record ImageJob(ImmutableArray<string> Names, Action<IReadOnlyCollection<string>> Make);

/// <summary>Makes the pictures that no build has made yet.</summary>
public static class ImageWork
{
    /// <summary>The jobs with something left to do, and only that.</summary>
    public static ImmutableArray<ImageJob> Missing(IEnumerable<ImageJob> jobs, ImageCache cache) =>
        [
            .. jobs.Select(job => job with { Names = [.. job.Names.Where(name => !cache.Holds(name))] })
                .Where(job => !job.Names.IsEmpty),
        ];

    /// <summary>Runs them in parallel; <paramref name="progress"/> is told how many pictures are made.</summary>
    public static void Run(ImmutableArray<ImageJob> missing, IProgress<int>? progress)
    {
        var made = 0;
        Parallel.ForEach(
            missing,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            job =>
            {
                job.Make(job.Names);
                progress?.Report(Interlocked.Add(ref made, job.Names.Length));
            }
        );
    }
}
