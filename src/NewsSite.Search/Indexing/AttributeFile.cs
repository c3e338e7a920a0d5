using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Writes the year and topics of every document, so the reader can filter and count results without fetching them.
/// </summary>
internal static class AttributeFile
{
    public static byte[] Build(IReadOnlyList<SearchDocument> documents, ImmutableArray<string> topics)
    {
        var writer = new PackedWriter();
        WriteYears(writer, documents);
        WriteTopics(writer, documents, topics);
        return ChecksummedFile.Write(ChecksummedFile.Attributes, writer.ToArray());
    }

    /// <summary>Writes runs of documents with the same year. Documents are sorted newest first.</summary>
    private static void WriteYears(PackedWriter writer, IReadOnlyList<SearchDocument> documents)
    {
        for (var start = 0; start < documents.Count; )
        {
            var end = start;
            while (end < documents.Count && documents[end].Date.Year == documents[start].Date.Year)
            {
                end++;
            }

            writer.Varint(documents[start].Date.Year);
            writer.Varint(end - start);
            start = end;
        }
    }

    /// <summary>
    /// Writes all distinct sets of topics, the most common first, then the index of each document's set.
    /// </summary>
    private static void WriteTopics(
        PackedWriter writer,
        IReadOnlyList<SearchDocument> documents,
        ImmutableArray<string> topics
    )
    {
        var keys = documents
            .Select(document => string.Join(' ', document.Topics.Select(topic => topics.IndexOf(topic)).Order()))
            .ToArray();
        string[] sets =
        [
            .. keys.GroupBy(key => key, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];
        writer.Varint(sets.Length);
        foreach (var set in sets)
        {
            var members = set.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
            writer.Varint(members.Length);
            foreach (var topic in members)
            {
                writer.Varint(topic);
            }
        }

        var indexes = sets.Select((set, i) => (set, i)).ToDictionary(pair => pair.set, pair => pair.i);
        writer.Rice([.. keys.Select(key => indexes[key])]);
    }
}
