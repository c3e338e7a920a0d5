using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Similarity signature of a text: the smallest hashes of its runs of words (Broder's bottom-k sketch). Texts that
/// share many hashes are nearly the same. Texts that share none need not be compared.
/// </summary>
internal static class MinHashSignature
{
    /// <summary>
    /// Maximum number of hashes. Short texts have fewer runs, so their similarity is exact; longer ones are sampled.
    /// </summary>
    public const int Size = 64;

    /// <summary>Number of consecutive words in a run.</summary>
    private const int Run = 4;

    /// <summary>Minimum number of words. In shorter texts, like a list of names, similarity says little.</summary>
    private const int FewestWords = 30;

    /// <summary>Returns the signature in ascending order, or an empty one if the text is too short.</summary>
    public static ImmutableArray<ulong> Of(CheckedArticle version)
    {
        var words = new List<ulong>();
        foreach (var block in version.Outline.Blocks)
        {
            var lower = block.Text.Lower.AsSpan();
            foreach (var range in Words.In(lower))
            {
                words.Add(HashOf(lower[range]));
            }
        }

        if (words.Count < FewestWords)
        {
            return [];
        }

        var hashes = CollectionsMarshal.AsSpan(words);
        var runs = new ulong[words.Count - Run + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = HashOf(hashes.Slice(i, Run));
        }

        Array.Sort(runs);
        return [.. runs.Distinct().Take(Size)];
    }

    /// <summary>
    /// Estimates the similarity of two texts, from 0 to 1: the share of the smallest hashes of both that both have.
    /// </summary>
    public static double Similarity(ImmutableArray<ulong> one, ImmutableArray<ulong> other)
    {
        var smallest = one.Union(other).Order().Take(Math.Min(one.Length, other.Length)).ToHashSet();
        return (double)one.Intersect(other).Count(smallest.Contains) / smallest.Count;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Fnv1a.Empty;
        foreach (var character in word)
        {
            hash = Fnv1a.Add(hash, character);
        }

        return hash;
    }

    private static ulong HashOf(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words)
        {
            hash = (hash ^ word) * 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 31;
        }

        return hash;
    }
}
