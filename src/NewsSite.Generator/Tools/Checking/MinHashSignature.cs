using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// A few numbers that stand for a text: the smallest hashes of its runs of words. Texts that share many of them are
/// nearly the same (Broder's bottom-k sketch), and those that share none need never be compared.
/// </summary>
internal static class MinHashSignature
{
    /// <summary>All runs of a short text, so that its similarity is exact; a sample of a longer one.</summary>
    public const int Size = 64;

    /// <summary>How many neighbouring words make one run.</summary>
    private const int Run = 4;

    /// <summary>In shorter texts, like a list of names, similarity says little.</summary>
    private const int FewestWords = 30;

    /// <summary>The sketch, ascending; empty for a text too short to judge.</summary>
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

    /// <summary>How much of two texts is the same, 0 to 1: the share of the smallest hashes of both that both have.</summary>
    public static double Similarity(ImmutableArray<ulong> one, ImmutableArray<ulong> other)
    {
        var smallest = one.Union(other).Order().Take(Math.Min(one.Length, other.Length)).ToHashSet();
        return (double)one.Intersect(other).Count(smallest.Contains) / smallest.Count;
    }

    // FNV-1a: .NET's own hash of strings differs from run to run.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1099511628211UL;
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
