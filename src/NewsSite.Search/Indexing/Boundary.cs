namespace NewsSite.Search.Indexing;

/// <summary>Where a sorted list is cut.</summary>
internal static class Boundary
{
    /// <summary>The shortest beginning of <paramref name="first"/> that sorts after <paramref name="last"/>.</summary>
    public static string Between(string last, string first)
    {
        var shared = last.AsSpan().CommonPrefixLength(first);
        var length = Math.Min(shared + 1, first.Length);
        // Half a surrogate pair could not be written down.
        return first[..(length < first.Length && char.IsHighSurrogate(first[length - 1]) ? length + 1 : length)];
    }
}
