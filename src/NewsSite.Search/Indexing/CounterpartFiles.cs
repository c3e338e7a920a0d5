using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Search.Files;

namespace NewsSite.Search.Indexing;

/// <summary>
/// The documents' addresses and titles in other languages, fetched only where the reader's own language has too little.
/// </summary>
/// <param name="List">Hash of the list of the files.</param>
/// <param name="Hashes">The hash of each of them.</param>
internal sealed record CounterpartFiles(string List, string[] Hashes, ImmutableArray<PartFile> Files)
{
    /// <summary>Number of documents in a file.</summary>
    public const int DocumentsInFile = 32;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="documents">Oldest first.</param>
    /// <param name="kept">Returns the hash of documents, from one number to another, that are as they were before.</param>
    public static CounterpartFiles Build(IReadOnlyList<IDocumentDescription> documents, Func<int, int, string?> kept)
    {
        var files = new PartFile[(documents.Count + DocumentsInFile - 1) / DocumentsInFile];
        var hashes = new string[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            var first = i * DocumentsInFile;
            var end = Math.Min(first + DocumentsInFile, documents.Count);
            var known = kept(first, end);
            var content = known is null ? Write(documents.Skip(first).Take(end - first)) : null;
            hashes[i] = known ?? FileNames.Hash(content!);
            files[i] = PartFile.Of(FileNames.Counterparts(hashes[i]), content);
        }

        var list = HashList.Write(hashes);
        var listHash = FileNames.Hash(list);
        return new CounterpartFiles(
            listHash,
            hashes,
            [new PartFile(FileNames.List("counterparts", listHash), list), .. files]
        );
    }

    private static byte[] Write(IEnumerable<IDocumentDescription> documents)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartArray();
            foreach (var document in documents)
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

            json.WriteEndArray();
        }

        return stream.ToArray();
    }
}
