namespace NewsSite.Search.Indexing;

/// <summary>Computes the keys that separate the files of a sorted list.</summary>
internal static class Boundary
{
    /// <summary>
    /// Returns the shortest prefix of <paramref name="first"/> that sorts after <paramref name="last"/>.
    /// </summary>
    public static string Between(string last, string first)
    {
        var shared = last.AsSpan().CommonPrefixLength(first);
        var length = Math.Min(shared + 1, first.Length);
        // Do not split a surrogate pair: half of it cannot be encoded.
        return first[..(length < first.Length && char.IsHighSurrogate(first[length - 1]) ? length + 1 : length)];
    }
}
