using System.Collections.Immutable;
using System.Text;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Writes the year, the topics and the lengths of the fields of every document, so the reader can rank, filter and count
/// results without fetching them.
/// </summary>
internal static class AttributeFile
{
    /// <param name="documents">Oldest first.</param>
    /// <param name="topics">The topics of all documents, sorted.</param>
    /// <param name="lengths">The <see cref="FieldLength"/> of each field of each document.</param>
    public static byte[] Build(
        IReadOnlyList<DocumentDescription> documents,
        ImmutableArray<string> topics,
        ReadOnlySpan<byte> lengths
    )
    {
        var writer = new PackedWriter();
        WriteYears(writer, documents);
        WriteTopics(writer, documents, topics);
        WriteLengths(writer, documents.Count, lengths);
        return ChecksummedFile.Write(ChecksummedFile.Attributes, writer.ToArray());
    }

    /// <summary>Writes runs of documents with the same year. Documents are sorted by date.</summary>
    private static void WriteYears(PackedWriter writer, IReadOnlyList<DocumentDescription> documents)
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

    /// <summary>Writes the set of topics of each document.</summary>
    private static void WriteTopics(
        PackedWriter writer,
        IReadOnlyList<DocumentDescription> documents,
        ImmutableArray<string> topics
    )
    {
        var numbers = topics.Select((topic, i) => (topic, i)).ToDictionary(pair => pair.topic, pair => (char)pair.i);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = new string[documents.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            var own = documents[i].Topics;
            var joined = string.Join(' ', own);
            if (!known.TryGetValue(joined, out var list))
            {
                known.Add(joined, list = string.Concat(own.Select(topic => numbers[topic]).Order()));
            }

            lists[i] = list;
        }

        WriteLists(writer, lists);
    }

    /// <summary>Writes the lengths of the fields of each document.</summary>
    private static void WriteLengths(PackedWriter writer, int documents, ReadOnlySpan<byte> lengths)
    {
        var fields = documents == 0 ? 0 : lengths.Length / documents;
        var lists = new string[documents];
        for (var document = 0; document < documents; document++)
        {
            lists[document] = Encoding.Latin1.GetString(lengths.Slice(document * fields, fields));
        }

        WriteLists(writer, lists);
    }

    /// <summary>
    /// Writes all distinct lists of numbers, the most common first, then the index of each document's. They are given as
    /// texts of characters with these numbers.
    /// </summary>
    private static void WriteLists(PackedWriter writer, string[] listOf)
    {
        string[] lists =
        [
            .. listOf
                .CountBy(list => list, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Key),
        ];
        writer.Varint(lists.Length);
        foreach (var list in lists)
        {
            writer.Varint(list.Length);
            foreach (var number in list)
            {
                writer.Varint(number);
            }
        }

        var indexes = lists
            .Select((list, i) => (list, i))
            .ToDictionary(pair => pair.list, pair => pair.i, StringComparer.Ordinal);
        writer.Rice([.. listOf.Select(list => indexes[list])]);
    }
}
