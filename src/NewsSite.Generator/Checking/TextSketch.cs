using System.Collections.Immutable;

namespace NewsSite.Generator.Checking;

/// <summary>
/// A few numbers that stand for a text: the smallest hashes of its runs of words. Texts that share many of them are
/// nearly the same (Broder's bottom-k sketch), and those that share none need never be compared.
/// </summary>
internal static class TextSketch
{
    public const int Size = 32;

    /// <summary>How many neighbouring words make one run.</summary>
    private const int Run = 4;

    /// <summary>In shorter texts, like a list of names, likeness says little.</summary>
    private const int FewestWords = 30;

    /// <summary>The sketch, ascending; empty for a text too short to judge.</summary>
    public static ImmutableArray<ulong> Of(CheckedArticle version)
    {
        var words = new List<ulong>();
        foreach (var block in version.Outline.Blocks)
        {
            foreach (var range in Words.In(block.Text.Text))
            {
                words.Add(HashOf(block.Text.Text.AsSpan(range)));
            }
        }

        if (words.Count < FewestWords)
        {
            return [];
        }

        var runs = new ulong[words.Count - Run + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = words.GetRange(i, Run).Aggregate(Mixed);
        }

        return [.. runs.Distinct().Order().Take(Size)];
    }

    /// <summary>How much of two texts is the same, 0 to 1: the share of the smallest hashes of both that both have.</summary>
    public static double Likeness(ImmutableArray<ulong> one, ImmutableArray<ulong> other)
    {
        var smallest = one.Union(other).Order().Take(Math.Min(one.Length, other.Length)).ToHashSet();
        return (double)one.Intersect(other).Count(smallest.Contains) / smallest.Count;
    }

    // FNV-1a, over lower-case letters: .NET's own hash of strings differs from run to run.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
        }

        return hash;
    }

    private static ulong Mixed(ulong one, ulong other)
    {
        var mixed = (one ^ (other + 0x9E3779B97F4A7C15UL + (one << 6))) * 0xBF58476D1CE4E5B9UL;
        return mixed ^ (mixed >> 31);
    }
}
