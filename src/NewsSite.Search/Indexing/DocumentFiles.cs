using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// Texts that readers are shown of documents, in blocks of consecutive ones, oldest first. A group of blocks shares a hash.
/// </summary>
internal sealed record DocumentFiles(Manifest.DocumentBlocks Blocks, ImmutableArray<PartFile> Files)
{
    // Half as many would save the five that an offer shows 3 kB, and double the files.
    internal const int CounterpartsInBlock = 16;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Builds the files of the texts that results show.</summary>
    /// <param name="documents">Oldest first.</param>
    /// <param name="documentsInBlock">Number of documents in a block.</param>
    /// <param name="documentsInGroup">Number of documents whose blocks share a hash.</param>
    /// <param name="kept">Returns the hash of documents, from one number to another, that are as they were before.</param>
    public static DocumentFiles Results(
        IReadOnlyList<IDocumentDescription> documents,
        int documentsInBlock,
        int documentsInGroup,
        Func<int, int, string?> kept
    ) => Build(documents, documentsInBlock, documentsInGroup, FileNames.Documents, WriteResult, kept);

    /// <summary>
    /// Builds the files of the documents' addresses and titles in other languages, fetched only where the reader's own
    /// language has too little.
    /// </summary>
    /// <param name="documents">Oldest first.</param>
    /// <param name="documentsInGroup">Number of documents whose blocks share a hash, or fewer than are in a block.</param>
    /// <param name="kept">Returns the hash of documents, from one number to another, that are as they were before.</param>
    public static DocumentFiles Counterparts(
        IReadOnlyList<IDocumentDescription> documents,
        int documentsInGroup,
        Func<int, int, string?> kept
    ) => Build(documents, CounterpartsInBlock, documentsInGroup, FileNames.Counterparts, WriteCounterparts, kept);

    private static DocumentFiles Build(
        IReadOnlyList<IDocumentDescription> documents,
        int documentsInBlock,
        int documentsInOneGroup,
        Func<string, int, string> nameOf,
        Action<Utf8JsonWriter, IDocumentDescription> write,
        Func<int, int, string?> kept
    )
    {
        var blocksInGroup = Math.Max(1, documentsInOneGroup / documentsInBlock);
        var documentsInGroup = documentsInBlock * blocksInGroup;
        var groups = new (string Hash, PartFile[] Files)[(documents.Count + documentsInGroup - 1) / documentsInGroup];
        Loop.For(
            documents.Count,
            groups.Length,
            group =>
            {
                var first = group * documentsInGroup;
                var end = Math.Min(first + documentsInGroup, documents.Count);
                var starts = Enumerable.Range(0, (end - first + documentsInBlock - 1) / documentsInBlock);
                if (kept(first, end) is { } hash)
                {
                    groups[group] = (hash, [.. starts.Select(i => new PartFile(nameOf(hash, i), null))]);
                    return;
                }

                byte[][] blocks =
                [
                    .. starts
                        .Select(i => first + (i * documentsInBlock))
                        .Select(start => Write(documents, start, Math.Min(start + documentsInBlock, end), write)),
                ];
                var own = FileNames.Hash(blocks);
                groups[group] = (own, [.. blocks.Select((block, i) => new PartFile(nameOf(own, i), block))]);
            }
        );
        return new DocumentFiles(
            new Manifest.DocumentBlocks(
                documentsInBlock,
                blocksInGroup,
                string.Join(' ', groups.Select(group => group.Hash))
            ),
            [.. groups.SelectMany(group => group.Files)]
        );
    }

    private static byte[] Write(
        IReadOnlyList<IDocumentDescription> documents,
        int first,
        int end,
        Action<Utf8JsonWriter, IDocumentDescription> write
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartArray();
            for (var i = first; i < end; i++)
            {
                write(json, documents[i]);
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static void WriteResult(Utf8JsonWriter json, IDocumentDescription document)
    {
        json.WriteStartArray();
        json.WriteStringValue(document.Address);
        json.WriteStringValue(document.Title);
        json.WriteStringValue(document.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStringValue(document.Summary);
        json.WriteEndArray();
    }

    private static void WriteCounterparts(Utf8JsonWriter json, IDocumentDescription document)
    {
        json.WriteStartObject();
        foreach (var (language, address, title) in document.Counterparts)
        {
            json.WriteStartArray(language);
            json.WriteStringValue(address);
            json.WriteStringValue(title);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
