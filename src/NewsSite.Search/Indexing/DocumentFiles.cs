using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// The texts that results show, in blocks of consecutive documents. Blocks are numbered from the oldest document, and a
/// group of blocks shares a hash, so a new story does not change old blocks.
/// </summary>
internal sealed record DocumentFiles(ImmutableArray<string> Prefixes, ImmutableArray<SearchFile> Files)
{
    /// <summary>Number of blocks that share a hash.</summary>
    public const int BlocksInGroup = 32;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static DocumentFiles Build(IReadOnlyList<SearchDocument> documents, int documentsInBlock)
    {
        var blocks = new byte[(documents.Count + documentsInBlock - 1) / documentsInBlock][];
        Parallel.For(
            0,
            blocks.Length,
            i => blocks[i] = Write(documents, i * documentsInBlock, (i + 1) * documentsInBlock)
        );
        FileGroup[] groups =
        [
            .. blocks
                .Chunk(BlocksInGroup)
                .Select((chunk, i) => FileNames.Group("documents", "json", chunk, i * BlocksInGroup)),
        ];
        return new DocumentFiles(
            [.. groups.Select(group => group.Prefix)],
            [.. groups.SelectMany(group => group.Files)]
        );
    }

    /// <summary>
    /// Writes the documents from the <paramref name="first"/>-oldest to before the <paramref name="end"/>-oldest.
    /// </summary>
    private static byte[] Write(IReadOnlyList<SearchDocument> documents, int first, int end)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartArray();
            for (var age = first; age < Math.Min(end, documents.Count); age++)
            {
                var document = documents[documents.Count - 1 - age];
                json.WriteStartArray();
                json.WriteStringValue(document.Address);
                json.WriteStringValue(document.Title);
                json.WriteStringValue(document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteStringValue(document.Summary);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }
}
