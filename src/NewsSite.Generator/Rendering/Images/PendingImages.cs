using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The pictures of a site, of which those that no build has made yet are to be made.</summary>
public sealed class PendingImages(ImageCache cache, ImmutableArray<ImageJob> jobs)
{
    /// <summary>Long enough for a photo to come back from a branch or a draft.</summary>
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(30);

    /// <summary>Of all pictures, made or not.</summary>
    public int Count => jobs.Sum(job => job.Names.Length);

    /// <summary>What is left to do: jobs with the names they still have to make.</summary>
    public ImmutableArray<ImageJob> Missing() =>
        [
            .. jobs.Select(job => job with { Names = [.. job.Names.Where(name => !cache.Holds(name))] })
                .Where(job => !job.Names.IsEmpty),
        ];

    /// <summary>Makes them in parallel; <paramref name="progress"/> is told how many pictures are made.</summary>
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
    /// Deletes from the cache what this site no longer has and was made more than thirty days ago. Only for a site that
    /// was written whole: what was not asked for counts as not there.
    /// </summary>
    public void Prune() => cache.Prune(DateTime.UtcNow - KeptUnused);
}
