using System.Collections.Immutable;

namespace NewsSite.Search.Indexing;

/// <summary>The topics of a part's documents. Few documents have topics that no other has together.</summary>
/// <param name="All">All topics, sorted.</param>
/// <param name="Sets">The topics that documents have together; the same ones may stand in several orders.</param>
/// <param name="Of">The set of each document.</param>
internal sealed record TopicSets(string[] All, List<ImmutableArray<string>> Sets, int[] Of)
{
    public static TopicSets Read(IReadOnlyList<IDocumentDescription> documents)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = new List<ImmutableArray<string>>();
        var all = new SortedSet<string>(StringComparer.Ordinal);
        var setOf = new int[documents.Count];
        for (var i = 0; i < setOf.Length; i++)
        {
            var topics = documents[i].Topics;
            var joined = string.Join(' ', topics.AsSpan()!);
            if (!numbers.TryGetValue(joined, out var number))
            {
                numbers.Add(joined, number = sets.Count);
                sets.Add(topics);
                all.UnionWith(topics);
            }

            setOf[i] = number;
        }

        return new TopicSets([.. all], sets, setOf);
    }
}
