using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Year, topics and lengths of every document. Mirrors attributes.js.</summary>
/// <param name="Lengths">Lengths of each field, rounded.</param>
internal sealed record Attributes(int[] Years, ImmutableArray<string>[] Topics, int[][] Lengths)
{
    /// <summary>Reads the attributes of all parts.</summary>
    public static Attributes Read(IndexFiles files, Manifest manifest)
    {
        var parts = manifest
            .Parts.Select(part =>
                files.Get(FileNames.Attributes(part.Attributes), bytes => Read(bytes, part, manifest.Fields.Length))
            )
            .ToList();
        return new Attributes(
            [.. parts.SelectMany(part => part.Years)],
            [.. parts.SelectMany(part => part.Topics)],
            [.. manifest.Fields.Select((_, field) => parts.SelectMany(part => part.Lengths[field]).ToArray())]
        );
    }

    private static Attributes Read(ReadOnlyMemory<byte> file, Manifest.Part part, int fieldCount)
    {
        var reader = new PackedReader(ChecksummedFile.Open(ChecksummedFile.Attributes, file, "attributes"));
        var years = new int[part.Documents];
        for (var start = 0; start < years.Length; )
        {
            var year = reader.Varint();
            var length = reader.Varint();
            Array.Fill(years, year, start, length);
            start += Math.Max(1, length);
        }

        ImmutableArray<string>[] topics =
        [
            .. ReadLists(reader, part.Documents)
                .Select(list => list.Select(topic => part.Topics[topic]).ToImmutableArray()),
        ];
        var codes = ReadLists(reader, part.Documents);
        var lengths = new int[fieldCount][];
        for (var field = 0; field < fieldCount; field++)
        {
            lengths[field] = [.. codes.Select(list => FieldLength.Decode(list[field]))];
        }

        return new Attributes(years, topics, lengths);
    }

    /// <summary>Reads a list of numbers for each document.</summary>
    private static int[][] ReadLists(PackedReader reader, int documents)
    {
        var lists = new int[reader.Varint()][];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = new int[reader.Varint()];
            for (var j = 0; j < lists[i].Length; j++)
            {
                lists[i][j] = reader.Varint();
            }
        }

        return [.. reader.RiceList(documents).Select(list => lists[list])];
    }

    /// <summary>
    /// Filters documents by year and topics, all of which a document must have. Counts what a reader may choose instead:
    /// documents by year under the topics, and by topic under the year and the chosen topics of other groups.
    /// </summary>
    public (
        List<int> Documents,
        ImmutableArray<ValueCount<int>> Years,
        ImmutableArray<ValueCount<string>> Topics
    ) Narrow(IEnumerable<int> documents, int? year, ImmutableArray<string> chosen)
    {
        var kept = new List<int>();
        var years = new Dictionary<int, int>();
        var topics = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var inYear = year is null || Years[document] == year;
            var lacks = chosen.RemoveAll(Topics[document].Contains);
            var onTopic = lacks.IsEmpty;
            if (onTopic)
            {
                years[Years[document]] = years.GetValueOrDefault(Years[document]) + 1;
            }

            foreach (
                var each in inYear
                    ? Topics[document].Where(each => lacks.All(topic => GroupOf(topic).SequenceEqual(GroupOf(each))))
                    : []
            )
            {
                topics[each] = topics.GetValueOrDefault(each) + 1;
            }

            if (inYear && onTopic)
            {
                kept.Add(document);
            }
        }

        return (
            kept,
            [
                .. years
                    .OrderByDescending(count => count.Key)
                    .Select(count => new ValueCount<int>(count.Key, count.Value)),
            ],
            [
                .. topics
                    .OrderByDescending(count => count.Value)
                    .ThenBy(count => count.Key, StringComparer.Ordinal)
                    .Select(count => new ValueCount<string>(count.Key, count.Value)),
            ]
        );
    }

    /// <summary>Returns the group of a topic, of which one is chosen at a time: <c>regions/</c> of <c>regions/osh</c>.</summary>
    private static ReadOnlySpan<char> GroupOf(string topic) => topic.AsSpan(0, topic.IndexOf('/') + 1);
}
