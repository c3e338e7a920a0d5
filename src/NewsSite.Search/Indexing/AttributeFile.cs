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
    /// <param name="topics">The topics of the documents.</param>
    /// <param name="lengths">The <see cref="FieldLength"/> of each field of each document.</param>
    public static byte[] Build(
        IReadOnlyList<IDocumentDescription> documents,
        TopicSets topics,
        ReadOnlySpan<byte> lengths
    )
    {
        var writer = new PackedWriter();
        WriteYears(writer, documents);
        WriteTopics(writer, topics);
        WriteLengths(writer, documents.Count, lengths);
        return ChecksummedFile.Write(ChecksummedFile.Attributes, writer.ToArray());
    }

    /// <summary>Writes runs of documents with the same year. Documents are sorted by date.</summary>
    private static void WriteYears(PackedWriter writer, IReadOnlyList<IDocumentDescription> documents)
    {
        for (var start = 0; start < documents.Count; )
        {
            var year = documents[start].Day.Year;
            var end = start + 1;
            while (end < documents.Count && documents[end].Day.Year == year)
            {
                end++;
            }

            writer.Varint(year);
            writer.Varint(end - start);
            start = end;
        }
    }

    /// <summary>Writes the set of topics of each document.</summary>
    private static void WriteTopics(PackedWriter writer, TopicSets topics)
    {
        var lists = new DistinctLists(topics.Of.Length);
        int[] numbers = [.. topics.Sets.Select(set => lists.NumberOf(Numbers(set)))];
        foreach (var set in topics.Of)
        {
            lists.Add(numbers[set]);
        }

        lists.Write(writer);

        string Numbers(ImmutableArray<string> set) =>
            string.Concat(
                set.Select(topic => (char)Array.BinarySearch(topics.All, topic, StringComparer.Ordinal)).Order()
            );
    }

    /// <summary>Writes the lengths of the fields of each document.</summary>
    private static void WriteLengths(PackedWriter writer, int documents, ReadOnlySpan<byte> lengths)
    {
        var fields = documents == 0 ? 0 : lengths.Length / documents;
        var lists = new DistinctLists(documents);
        for (var document = 0; document < documents; document++)
        {
            lists.Add(lists.NumberOf(Encoding.Latin1.GetString(lengths.Slice(document * fields, fields))));
        }

        lists.Write(writer);
    }
}
