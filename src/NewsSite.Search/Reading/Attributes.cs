using System.Collections.Immutable;
using NewsSite.Search.Files;

namespace NewsSite.Search.Reading;

/// <summary>Year and topics of every document. Mirrors attributes.js.</summary>
internal sealed record Attributes(int[] Years, ImmutableArray<string>[] Topics)
{
    public static Attributes Read(ReadOnlyMemory<byte> file, Manifest manifest)
    {
        var reader = new PackedReader(ChecksummedFile.Open(ChecksummedFile.Attributes, file, manifest.Attributes));
        var years = new int[manifest.Documents];
        for (var start = 0; start < years.Length; )
        {
            var year = reader.Varint();
            var length = reader.Varint();
            Array.Fill(years, year, start, length);
            start += Math.Max(1, length);
        }

        var sets = new ImmutableArray<string>[reader.Varint()];
        for (var i = 0; i < sets.Length; i++)
        {
            var members = new string[reader.Varint()];
            for (var j = 0; j < members.Length; j++)
            {
                members[j] = manifest.Topics[reader.Varint()];
            }

            sets[i] = [.. members];
        }

        var lowBits = reader.Byte();
        var topics = new ImmutableArray<string>[manifest.Documents];
        for (var i = 0; i < topics.Length; i++)
        {
            topics[i] = sets[reader.Rice(lowBits)];
        }

        return new Attributes(years, topics);
    }

    /// <summary>
    /// Filters documents by year and topic. Counts documents by year under the topic filter only, and by topic under
    /// the year filter only.
    /// </summary>
    public (
        List<int> Documents,
        ImmutableArray<ValueCount<int>> Years,
        ImmutableArray<ValueCount<string>> Topics
    ) Narrow(IEnumerable<int> documents, int? year, string? topic)
    {
        var kept = new List<int>();
        var years = new Dictionary<int, int>();
        var topics = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var inYear = year is null || Years[document] == year;
            var onTopic = topic is null || Topics[document].Contains(topic);
            if (onTopic)
            {
                years[Years[document]] = years.GetValueOrDefault(Years[document]) + 1;
            }

            foreach (var each in inYear ? Topics[document] : [])
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
}
