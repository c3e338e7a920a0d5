using System.Collections.Immutable;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Related;

/// <summary>Adds up how like one story all others are; one instance serves one thread at a time.</summary>
internal sealed class SimilarityScores(ImmutableArray<Story> stories)
{
    /// <summary>What a shared topic adds; a shared word adds the logarithm of how rare it is.</summary>
    private const double TopicWeight = 1.5;

    /// <summary>Below this (about one rare word and a topic in common), likeness is chance.</summary>
    private const double LeastScore = 6;

    private readonly double[] scores = new double[stories.Length];
    private readonly List<int> scored = [];

    /// <summary>Adds a weight to each of these stories.</summary>
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

    /// <summary>The stories most like this one, best first, the newer first among equals; and starts anew.</summary>
    public List<int> TakeBest(int story, int most)
    {
        var best = new List<(double Score, int Other)>(most + 1);
        var mostByTopics = TopicWeight * stories[story].Topics.Length;
        scores[story] = 0; // Itself is no candidate.
        var least = LeastByWords(most);
        foreach (var other in scored)
        {
            var score = scores[other];
            scores[other] = 0;

            // Most have no chance whatever their topics are, which take time to compare.
            if (score >= LeastScore / 2 && score + mostByTopics >= least)
            {
                Insert(best, (score + (TopicWeight * SharedTopics(story, other)), other), most);
            }
        }

        scored.Clear();
        return [.. best.Select(pair => pair.Other)];
    }

    /// <summary>What the last of the best has at least, since topics only add to what words give.</summary>
    private double LeastByWords(int most)
    {
        Span<double> best = stackalloc double[most];
        best.Fill(LeastScore);
        foreach (var other in scored)
        {
            if (scores[other] <= best[^1])
            {
                continue;
            }

            var at = most - 1;
            for (; at > 0 && scores[other] > best[at - 1]; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = scores[other];
        }

        return best[^1];
    }

    private static void Insert(List<(double Score, int Other)> best, (double Score, int Other) candidate, int most)
    {
        if (candidate.Score < LeastScore)
        {
            return;
        }

        var at = best.Count;
        while (at > 0 && IsBetter(candidate, best[at - 1]))
        {
            at--;
        }

        if (at < most)
        {
            best.Insert(at, candidate);
            if (best.Count > most)
            {
                best.RemoveAt(most);
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
                // One instance a topic: comparing the records by value would read their names.
                shared += ReferenceEquals(topic, otherTopic) ? 1 : 0;
            }
        }

        return shared;
    }
}
