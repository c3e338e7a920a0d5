using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Related;

/// <summary>
/// Finds a few stories like a given one: those that share rare words, then topics. Pairs are never all compared: only the
/// stories that share a word no more than <see cref="CommonWord"/> stories have. Safe for many threads.
/// </summary>
internal sealed class RelatedStories
{
    /// <summary>How many a story gets at most.</summary>
    public const int Most = 4;

    /// <summary>A word that more stories share says little, and would make the cost grow with the square.</summary>
    private const int CommonWord = 200;

    private readonly ImmutableArray<Story> stories;
    private readonly Lazy<List<List<int>>[]> sharing;
    private readonly Lazy<Dictionary<string, List<int>>> byTopic;
    private readonly ConcurrentBag<SimilarityScores> idle = [];
    private readonly ImmutableArray<int>[] found;
    private readonly Dictionary<Story, int> places = new(ReferenceEqualityComparer.Instance);

    /// <param name="leads">
    /// What each story begins with (titles and summaries in all its languages), in the order of <see cref="Site.Stories"/>.
    /// </param>
    internal RelatedStories(Site site, ImmutableArray<string> leads, RelatedCache cache)
    {
        stories = site.Stories;
        for (var place = 0; place < stories.Length; place++)
        {
            places[stories[place]] = place;
        }

        found = cache.Recall(stories, leads);
        sharing = new(() => StoriesSharingWords([.. leads.AsParallel().AsOrdered().Select(WordsOf)]));
        byTopic = new(() => StoriesByTopic(stories));
        if (found.Any(places => places.IsDefault))
        {
            // Now, by all cores, rather than by the first page while the others wait.
            _ = sharing.Value;
        }
    }

    /// <summary>The stories like one, best first.</summary>
    public ImmutableArray<Story> Of(Story like)
    {
        var story = places[like];
        if (found[story].IsDefault)
        {
            // Two threads may find the same at once, for the story's pages in two languages; that does no harm.
            found[story] = Find(story);
        }

        return [.. found[story].Select(other => stories[other])];
    }

    private ImmutableArray<int> Find(int story)
    {
        if (!idle.TryTake(out var likeness))
        {
            likeness = new SimilarityScores(stories);
        }

        foreach (var others in sharing.Value[story])
        {
            likeness.Add(others, Math.Log((double)stories.Length / others.Count) + 1);
        }

        var best = likeness.TakeBest(story, Most);
        idle.Add(likeness);
        if (best.Count < Most)
        {
            best.AddRange([.. NearestInTopic(story).Except(best).Take(Most - best.Count)]);
        }

        return [.. best];
    }

    /// <summary>Stories of the first topic, the nearest in time first.</summary>
    private IEnumerable<int> NearestInTopic(int story)
    {
        if (stories[story].Topics.IsEmpty)
        {
            yield break;
        }

        var inTopic = byTopic.Value[stories[story].Topics[0].Id];
        var at = inTopic.BinarySearch(story);
        for (var distance = 1; distance <= Most; distance++)
        {
            if (at + distance < inTopic.Count)
            {
                yield return inTopic[at + distance];
            }

            if (at - distance >= 0)
            {
                yield return inTopic[at - distance];
            }
        }
    }

    /// <summary>For each story, the stories that share each of its words, for words neither unique nor common.</summary>
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
                own.Select(word => byWord[word]).Where(sharing => sharing.Count is > 1 and <= CommonWord).ToList()
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

    /// <summary>The beginnings of a text's words: enough to bring most forms of a word together.</summary>
    private static HashSet<string> WordsOf(string text)
    {
        const int shortest = 4;
        const int beginning = 6;
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[beginning];
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
                if (i - start >= shortest)
                {
                    var length = text.AsSpan(start, Math.Min(beginning, i - start)).ToLowerInvariant(lower);
                    lookup.Add(lower[..length]);
                }

                start = -1;
            }
        }

        return words;
    }
}
