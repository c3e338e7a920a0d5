using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Related;

/// <summary>
/// Finds a few stories related to a given one, by shared rare words, then by topics. Compares only stories that share a
/// word which index most <see cref="MaxStoriesPerWord"/> stories contain. Thread-safe.
/// </summary>
internal sealed class RelatedStories
{
    /// <summary>The number of related stories, at most.</summary>
    public const int MaxCount = 4;

    /// <summary>The limit for rare words: more common ones say little and would make the cost quadratic.</summary>
    private const int MaxStoriesPerWord = 200;

    private readonly ImmutableArray<Story> stories;
    private readonly ImmutableArray<string> leads;
    private readonly RelatedCache cache;

    /// <summary>Null for a process that builds once, which keeps neither words nor leads.</summary>
    private readonly Lazy<LeadWords>? words;

    private readonly Lazy<Dictionary<string, List<int>>> byTopic;
    private readonly ConcurrentStack<SimilarityScores> idle = [];
    private readonly ImmutableArray<int>[] related;
    private readonly Dictionary<Story, int> indexes = new(ReferenceEqualityComparer.Instance);

    /// <param name="leads">
    /// Titles and summaries of each story in all its languages, in the order of <see cref="Site.Stories"/>.
    /// </param>
    internal RelatedStories(Site site, ImmutableArray<string> leads, RelatedCache cache)
        : this(site, cache.IsOnDisk ? [] : leads, cache.Load(site.Stories, leads), cache)
    {
        if (cache.IsOnDisk && related.Any(entry => entry.IsDefault))
        {
            // All pages will ask, so all are found here, on all cores, and the memory of the words is free again.
            var all = LeadWords.Of(leads, earlier: null);
            Parallel.For(0, related.Length, story => related[story] = Find(story, all));
        }
    }

    private RelatedStories(Site site, ImmutableArray<string> leads, ImmutableArray<int>[] related, RelatedCache cache)
    {
        (stories, this.leads, this.related, this.cache) = (site.Stories, leads, related, cache);
        words = cache.IsOnDisk ? null : new(() => cache.WordsOf(leads));
        byTopic = new(() => StoriesByTopic(stories));
        for (var i = 0; i < stories.Length; i++)
        {
            indexes[stories[i]] = i;
        }
    }

    /// <summary>
    /// Returns what the constructor would give for a site in which some stories changed. Null if stories came, went
    /// or stand in another order, or if the process builds once.
    /// </summary>
    /// <param name="keys">Keys of the changed stories.</param>
    /// <param name="leadOf">Gives the titles and summaries of a story.</param>
    internal RelatedStories? With(Site site, IReadOnlySet<string> keys, Func<Story, string> leadOf)
    {
        if (words is null || !site.Stories.Select(story => story.Key).SequenceEqual(stories.Select(story => story.Key)))
        {
            return null;
        }

        ImmutableArray<string> next =
        [
            .. site.Stories.Zip(leads, (story, lead) => keys.Contains(story.Key) ? leadOf(story) : lead),
        ];
        return new(site, next, new ImmutableArray<int>[stories.Length], cache);
    }

    /// <summary>Returns the related stories of a story, best first.</summary>
    public ImmutableArray<Story> Of(Story story)
    {
        var index = indexes[story];
        if (related[index].IsDefault)
        {
            // Two threads may compute the same entry, for the story's pages in two languages; that is harmless.
            related[index] = Find(index, words!.Value);
        }

        return [.. related[index].Select(other => stories[other])];
    }

    private ImmutableArray<int> Find(int story, LeadWords words)
    {
        if (!idle.TryPop(out var scores))
        {
            scores = new SimilarityScores(stories);
        }

        foreach (var others in words.StoriesSharing(story))
        {
            if (others.Count is > 1 and <= MaxStoriesPerWord)
            {
                scores.Add(others, Math.Log((double)stories.Length / others.Count) + 1);
            }
        }

        var best = scores.TakeBest(story, MaxCount);
        idle.Push(scores);
        if (best.Count < MaxCount)
        {
            best.AddRange([.. NearestInTopic(story).Except(best).Take(MaxCount - best.Count)]);
        }

        return [.. best];
    }

    /// <summary>Returns stories of the first topic, nearest in time first.</summary>
    private IEnumerable<int> NearestInTopic(int story)
    {
        if (stories[story].Topics.IsEmpty)
        {
            yield break;
        }

        var inTopic = byTopic.Value[stories[story].Topics[0].Id];
        var index = inTopic.BinarySearch(story);
        for (var distance = 1; distance <= MaxCount; distance++)
        {
            if (index + distance < inTopic.Count)
            {
                yield return inTopic[index + distance];
            }

            if (index - distance >= 0)
            {
                yield return inTopic[index - distance];
            }
        }
    }

    private static Dictionary<string, List<int>> StoriesByTopic(ImmutableArray<Story> stories)
    {
        var byTopic = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var story = 0; story < stories.Length; story++)
        {
            foreach (var topic in stories[story].Topics)
            {
                Add(byTopic, topic.Id, story);
            }
        }

        return byTopic;
    }

    private static void Add(Dictionary<string, List<int>> lists, string key, int story)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(story);
    }
}
