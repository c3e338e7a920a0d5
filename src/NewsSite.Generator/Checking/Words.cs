namespace NewsSite.Generator.Checking;

/// <summary>The words of a text: runs of letters and digits.</summary>
internal static class Words
{
    /// <summary>Where each word begins and ends, in order.</summary>
    public static IEnumerable<Range> In(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            yield return start..at;
        }
    }

    /// <summary>True where two texts have the same words, whatever their case and marks.</summary>
    public static bool Same(string one, string other) =>
        In(one)
            .Select(word => one[word])
            .SequenceEqual(In(other).Select(word => other[word]), StringComparer.OrdinalIgnoreCase);
}
