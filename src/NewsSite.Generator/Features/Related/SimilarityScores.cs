using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Related;

/// <summary>Accumulates similarity scores of all stories to one. An instance serves one thread at a time.</summary>
internal sealed class SimilarityScores(ImmutableArray<Story> stories)
{
    /// <summary>The weight of a shared topic; a shared word weighs the logarithm of its rarity.</summary>
    private const double TopicWeight = 1.5;

    /// <summary>The lowest significant score, about a rare word and a topic in common.</summary>
    private const double MinScore = 6;

    private readonly double[] scores = new double[stories.Length];
    private readonly List<int> scored = [];

    /// <summary>Adds a weight to the scores of some stories.</summary>
    public void Add(List<int> others, double weight)
    {
        foreach (var other in others)
        {
            if (scores[other] == 0)
            {
                scored.Add(other);
            }

            scores[other] += weight;
        }
    }

    /// <summary>
    /// Returns the most similar stories, best first, newer first among equals; then resets all scores.
    /// </summary>
    public List<int> TakeBest(int story, int maxCount)
    {
        var best = new List<(double Score, int Other)>(maxCount + 1);
        var maxByTopics = TopicWeight * stories[story].Topics.Length;
        scores[story] = 0; // Excludes the story itself.
        var minScore = MinScoreByWords(maxCount);
        foreach (var other in scored)
        {
            var score = scores[other];
            scores[other] = 0;

            // Skips the slow comparison of topics for stories that cannot reach the best.
            if (score >= MinScore / 2 && score + maxByTopics >= minScore)
            {
                Insert(best, (score + (TopicWeight * SharedTopics(story, other)), other), maxCount);
            }
        }

        scored.Clear();
        return [.. best.Select(pair => pair.Other)];
    }

    /// <summary>Returns a lower bound of the last best score: the score by words, to which topics only add.</summary>
    private double MinScoreByWords(int maxCount)
    {
        Span<double> best = stackalloc double[maxCount];
        best.Fill(MinScore);
        foreach (var other in scored)
        {
            if (scores[other] <= best[^1])
            {
                continue;
            }

            var index = maxCount - 1;
            for (; index > 0 && scores[other] > best[index - 1]; index--)
            {
                best[index] = best[index - 1];
            }

            best[index] = scores[other];
        }

        return best[^1];
    }

    private static void Insert(List<(double Score, int Other)> best, (double Score, int Other) candidate, int maxCount)
    {
        if (candidate.Score < MinScore)
        {
            return;
        }

        var index = best.Count;
        while (index > 0 && IsBetter(candidate, best[index - 1]))
        {
            index--;
        }

        if (index < maxCount)
        {
            best.Insert(index, candidate);
            if (best.Count > maxCount)
            {
                best.RemoveAt(maxCount);
            }
        }
    }

    private static bool IsBetter((double Score, int Other) one, (double Score, int Other) other) =>
        one.Score > other.Score || (one.Score == other.Score && one.Other < other.Other);

    private int SharedTopics(int one, int other)
    {
        var shared = 0;
        foreach (var topic in stories[one].Topics)
        {
            foreach (var otherTopic in stories[other].Topics)
            {
                // Each topic is one instance; comparing records by value would compare their names.
                shared += ReferenceEquals(topic, otherTopic) ? 1 : 0;
            }
        }

        return shared;
    }
}
