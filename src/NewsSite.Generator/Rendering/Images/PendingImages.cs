using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The variants of all pictures of a site; makes those that are not cached.</summary>
public sealed class PendingImages(ImageCache cache, ImmutableArray<ImageJob> jobs)
{
    /// <summary>The time that unused files stay in the cache: a photo may return from a branch or draft.</summary>
    private static readonly TimeSpan UnusedLifetime = TimeSpan.FromDays(30);

    /// <summary>The number of all variants, cached or not.</summary>
    public int Count => jobs.Sum(job => job.Names.Length);

    /// <summary>True if a variant could not be kept for the next build.</summary>
    public bool HasFailed => cache.HasFailed;

    /// <summary>Returns the jobs for variants that are not cached.</summary>
    public ImmutableArray<ImageJob> Missing() =>
        [
            .. jobs.Select(job => job with { Names = [.. job.Names.Where(name => !cache.Contains(name))] })
                .Where(job => !job.Names.IsEmpty),
        ];

    /// <summary>Runs jobs in parallel; <paramref name="progress"/> receives the number of variants made.</summary>
    public static void Make(ImmutableArray<ImageJob> missing, IProgress<int>? progress = null)
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

    /// <summary>
    /// Deletes cached variants that this run did not use and that are older than thirty days. Call it only after the
    /// whole site was written: variants that were not requested count as unused.
    /// </summary>
    public void Prune() => cache.Prune(DateTime.UtcNow - UnusedLifetime);
}
