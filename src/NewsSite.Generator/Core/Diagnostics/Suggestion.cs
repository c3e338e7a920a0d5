namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Suggests a known word for an unknown one: «did you mean …?».</summary>
public static class Suggestion
{
    /// <summary>
    /// Returns a clause for the end of a message, or an empty message if no candidate is near. Near means that at most
    /// a third of the word's characters differ; a transposition of neighbours counts once.
    /// </summary>
    public static Message For(string word, IEnumerable<string> candidates)
    {
        var nearest = Nearest(word, candidates);
        return nearest is null ? Message.Empty : Of(nearest);
    }

    /// <summary>Returns the clause that suggests a word.</summary>
    public static Message Of(string word)
    {
        var shown = ControlCharacters.Escape(word);
        return new(
            $"; did you mean \"{shown}\"?",
            $"; может быть, \"{shown}\"?",
            $"; балким, \"{shown}\" деген чыгарсыз?"
        );
    }

    /// <summary>Returns the nearest candidate, the first in ordinal order on a tie, or null if none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(word, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Returns the Damerau–Levenshtein distance with adjacent transpositions, ignoring case.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
        {
            return int.MaxValue;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(i, j);
            }
        }

        return rows[a.Length, b.Length];

        int Step(int i, int j)
        {
            var same = Same(i - 1, j - 1) ? 0 : 1;
            var steps = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + same);
            var swapped = i > 1 && j > 1 && Same(i - 1, j - 2) && Same(i - 2, j - 1);
            return swapped ? Math.Min(steps, rows[i - 2, j - 2] + 1) : steps;
        }

        bool Same(int i, int j) => char.ToLowerInvariant(a[i]) == char.ToLowerInvariant(b[j]);
    }
}
