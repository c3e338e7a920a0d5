using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Related;

/// <summary>
/// Finds a few stories like each one: those that share rare words, then topics. Pairs are never all compared: only the
/// stories that share a word no more than <see cref="CommonWord"/> stories have.
/// </summary>
public static class RelatedStories
{
    /// <summary>How many a story gets at most.</summary>
    public const int Most = 4;

    /// <summary>A word that more stories share says little, and would make the cost grow with the square.</summary>
    private const int CommonWord = 200;

    /// <summary>What a shared topic adds to the score; a shared word adds the logarithm of how rare it is.</summary>
    private const double TopicWeight = 1.5;

    /// <summary>Below two rare words in common, likeness is chance.</summary>
    private const double LeastScore = 6;

    /// <param name="leads">What each story begins with: titles and summaries in all its languages.</param>
    /// <returns>For each story, in the order of <see cref="Site.Stories"/>, the related ones, best first.</returns>
    public static ImmutableArray<ImmutableArray<Story>> Find(Site site, ImmutableArray<string> leads)
    {
        var stories = site.Stories;
        var words = leads.AsParallel().AsOrdered().Select(WordsOf).ToArray();
        var byWord = StoriesByWord(words);
        var byTopic = StoriesByTopic(stories);
        return
        [
            .. Enumerable
                .Range(0, stories.Length)
                .AsParallel()
                .AsOrdered()
                .Select(story => RelatedTo(story, stories, words[story], byWord, byTopic)),
        ];
    }

    private static ImmutableArray<Story> RelatedTo(
        int story,
        ImmutableArray<Story> stories,
        IEnumerable<string> words,
        Dictionary<string, List<int>> byWord,
        Dictionary<string, List<int>> byTopic
    )
    {
        var scores = new Dictionary<int, double>();
        foreach (
            var sharing in words.Select(word => byWord[word]).Where(sharing => sharing.Count is > 1 and <= CommonWord)
        )
        {
            var weight = Math.Log((double)stories.Length / sharing.Count) + 1;
            foreach (var other in sharing)
            {
                scores[other] = scores.GetValueOrDefault(other) + weight;
            }
        }

        scores.Remove(story);
        var best = scores
            .Select(pair =>
                (Other: pair.Key, Score: pair.Value + (TopicWeight * SharedTopics(stories, story, pair.Key)))
            )
            .Where(pair => pair.Score >= LeastScore)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Other)
            .Select(pair => pair.Other)
            .Take(Most)
            .ToList();
        if (best.Count < Most)
        {
            best.AddRange(NearestInTopic(story, stories, byTopic).Except(best).Take(Most - best.Count));
        }

        return [.. best.Select(other => stories[other])];
    }

    /// <summary>Stories of the first topic, the nearest in time first.</summary>
    private static IEnumerable<int> NearestInTopic(
        int story,
        ImmutableArray<Story> stories,
        Dictionary<string, List<int>> byTopic
    )
    {
        if (stories[story].Topics.IsEmpty)
        {
            yield break;
        }

        var sharing = byTopic[stories[story].Topics[0].Id];
        var at = sharing.BinarySearch(story);
        for (var distance = 1; distance <= Most; distance++)
        {
            if (at + distance < sharing.Count)
            {
                yield return sharing[at + distance];
            }

            if (at - distance >= 0)
            {
                yield return sharing[at - distance];
            }
        }
    }

    private static int SharedTopics(ImmutableArray<Story> stories, int one, int other) =>
        stories[one].Topics.Count(stories[other].Topics.Contains);

    private static Dictionary<string, List<int>> StoriesByWord(HashSet<string>[] words)
    {
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var story = 0; story < words.Length; story++)
        {
            foreach (var word in words[story])
            {
                Add(byWord, word, story);
            }
        }

        return byWord;
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
                    words.Add(text.Substring(start, Math.Min(beginning, i - start)).ToLowerInvariant());
                }

                start = -1;
            }
        }

        return words;
    }
}
