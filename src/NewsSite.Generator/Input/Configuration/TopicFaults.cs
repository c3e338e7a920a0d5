using System.Collections.Immutable;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>
/// Entries of a vocabulary that were reported and left out. Articles that name them have no error of their own.
/// </summary>
/// <param name="Unusable">Keys and names of the entries.</param>
/// <param name="IsUnreadable">True if the whole file cannot be read.</param>
public sealed record TopicFaults(ImmutableArray<string> Unusable, bool IsUnreadable = false)
{
    public static readonly TopicFaults None = new([]);
}
