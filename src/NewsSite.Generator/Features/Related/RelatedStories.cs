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
    private readonly Lazy<List<List<int>>[]> sharing;
    private readonly Lazy<Dictionary<string, List<int>>> byTopic;
    private readonly ConcurrentStack<SimilarityScores> idle = [];
    private readonly ImmutableArray<int>[] related;
    private readonly Dictionary<Story, int> indexes = new(ReferenceEqualityComparer.Instance);

    /// <param name="leads">
    /// Titles and summaries of each story in all its languages, in the order of <see cref="Site.Stories"/>.
    /// </param>
    internal RelatedStories(Site site, ImmutableArray<string> leads, RelatedCache cache)
    {
        stories = site.Stories;
        for (var i = 0; i < stories.Length; i++)
        {
            indexes[stories[i]] = i;
        }

        related = cache.Load(stories, leads);
        sharing = new(() => StoriesSharingWords([.. leads.AsParallel().AsOrdered().Select(WordsOf)]));
        byTopic = new(() => StoriesByTopic(stories));
        if (cache.IsOnDisk && related.Any(entry => entry.IsDefault))
        {
            // Computed here on all cores; otherwise the first page would compute it while the others wait. Without a
            // folder, few pages are made.
            _ = sharing.Value;
        }
    }

    /// <summary>Returns the related stories of a story, best first.</summary>
    public ImmutableArray<Story> Of(Story story)
    {
        var index = indexes[story];
        if (related[index].IsDefault)
        {
            // Two threads may compute the same entry, for the story's pages in two languages; that is harmless.
            related[index] = Find(index);
        }

        return [.. related[index].Select(other => stories[other])];
    }

    private ImmutableArray<int> Find(int story)
    {
        if (!idle.TryPop(out var scores))
        {
            scores = new SimilarityScores(stories);
        }

        foreach (var others in sharing.Value[story])
        {
            scores.Add(others, Math.Log((double)stories.Length / others.Count) + 1);
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

    /// <summary>Returns for each story and each of its rare words the stories that share the word.</summary>
    private static List<List<int>>[] StoriesSharingWords(HashSet<string>[] words)
    {
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var story = 0; story < words.Length; story++)
        {
            foreach (var word in words[story])
            {
                Add(byWord, word, story);
            }
        }

        return
        [
            .. words.Select(own =>
                own.Select(word => byWord[word])
                    .Where(sharing => sharing.Count is > 1 and <= MaxStoriesPerWord)
                    .ToList()
            ),
        ];
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

    /// <summary>
    /// Returns the words of a text, cut to their first characters, so that most inflected forms match.
    /// </summary>
    private static HashSet<string> WordsOf(string text)
    {
        const int minLength = 4;
        const int prefixLength = 6;
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[prefixLength];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetter(text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                if (i - start >= minLength)
                {
                    var length = text.AsSpan(start, Math.Min(prefixLength, i - start)).ToLowerInvariant(lower);
                    lookup.Add(lower[..length]);
                }

                start = -1;
            }
        }

        return words;
    }
}
