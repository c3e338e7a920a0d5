using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// The texts that results show, in blocks of consecutive documents, oldest first. A group of blocks shares a hash.
/// </summary>
internal sealed record DocumentFiles(Manifest.DocumentBlocks Blocks, ImmutableArray<PartFile> Files)
{
    /// <summary>Number of blocks that share a hash.</summary>
    public const int BlocksInGroup = 8;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="documents">Oldest first.</param>
    /// <param name="documentsInBlock">Number of documents in a block.</param>
    /// <param name="kept">Returns the hash of documents, from one number to another, that are as they were before.</param>
    public static DocumentFiles Build(
        IReadOnlyList<IDocumentDescription> documents,
        int documentsInBlock,
        Func<int, int, string?> kept
    )
    {
        var documentsInGroup = documentsInBlock * BlocksInGroup;
        var groups = new (string Hash, PartFile[] Files)[(documents.Count + documentsInGroup - 1) / documentsInGroup];
        Parallel.For(
            0,
            groups.Length,
            group =>
            {
                var first = group * documentsInGroup;
                var end = Math.Min(first + documentsInGroup, documents.Count);
                var starts = Enumerable.Range(0, (end - first + documentsInBlock - 1) / documentsInBlock);
                if (kept(first, end) is { } hash)
                {
                    groups[group] = (hash, [.. starts.Select(i => new PartFile(FileNames.Documents(hash, i), null))]);
                    return;
                }

                byte[][] blocks =
                [
                    .. starts
                        .Select(i => first + (i * documentsInBlock))
                        .Select(start => Write(documents, start, Math.Min(start + documentsInBlock, end))),
                ];
                var own = FileNames.Hash(blocks);
                groups[group] = (
                    own,
                    [.. blocks.Select((block, i) => new PartFile(FileNames.Documents(own, i), block))]
                );
            }
        );
        return new DocumentFiles(
            new Manifest.DocumentBlocks(
                documentsInBlock,
                BlocksInGroup,
                string.Join(' ', groups.Select(group => group.Hash))
            ),
            [.. groups.SelectMany(group => group.Files)]
        );
    }

    private static byte[] Write(IReadOnlyList<IDocumentDescription> documents, int first, int end)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartArray();
            for (var i = first; i < end; i++)
            {
                var document = documents[i];
                json.WriteStartArray();
                json.WriteStringValue(document.Address);
                json.WriteStringValue(document.Title);
                json.WriteStringValue(document.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteStringValue(document.Summary);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }
}
