namespace NewsSite.Search.Reading;

/// <summary>Generates typing errors of one letter.</summary>
internal static class Edits
{
    /// <summary>
    /// Returns every text one edit away: a letter removed, added, replaced, or swapped with the next.
    /// </summary>
    public static IEnumerable<string> Of(string word, string letters)
    {
        var returned = new HashSet<string>(StringComparer.Ordinal) { word, "" };
        for (var i = 0; i <= word.Length; i++)
        {
            var before = word[..i];
            var after = i < word.Length ? word[(i + 1)..] : "";
            if (i < word.Length && returned.Add(before + after))
            {
                yield return before + after;
            }

            if (
                i + 1 < word.Length
                && $"{before}{word[i + 1]}{word[i]}{word[(i + 2)..]}" is var exchanged
                && returned.Add(exchanged)
            )
            {
                yield return exchanged;
            }

            foreach (var letter in letters)
            {
                if ($"{before}{letter}{word[i..]}" is var added && returned.Add(added))
                {
                    yield return added;
                }

                if (i < word.Length && before + letter + after is var replaced && returned.Add(replaced))
                {
                    yield return replaced;
                }
            }
        }
    }
}
