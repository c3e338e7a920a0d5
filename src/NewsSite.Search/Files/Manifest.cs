using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Search.Files;

/// <summary>The only file of an index with a fixed name. Names all others.</summary>
internal sealed record Manifest
{
    public required int Format { get; init; }
    public required string Language { get; init; }
    public required int Documents { get; init; }
    public required string[] Fields { get; init; }

    /// <summary>Weights of the fields.</summary>
    public required double[] Boosts { get; init; }
    public required string[] Topics { get; init; }

    /// <summary>Names of the topics, in their order.</summary>
    public required string[] TopicNames { get; init; }

    /// <summary>Each other language's <see cref="WordList"/>, relative to this manifest.</summary>
    public required string[] Others { get; init; }

    /// <summary>Groups of names for the same.</summary>
    public required string[][] Synonyms { get; init; }

    /// <summary>Name of the language's search data, search.json.</summary>
    public required string Analysis { get; init; }

    /// <summary>The documents, oldest first, in parts.</summary>
    public required Part[] Parts { get; init; }

    /// <summary>Files of consecutive documents. All lists of hashes are separated by spaces.</summary>
    /// <param name="Lengths">For each field, the sum of the lengths in all documents.</param>
    /// <param name="Positions">Hash of the <see cref="PositionFiles"/>.</param>
    /// <param name="Counterparts">Hash of a file with the <see cref="DocumentBlocks"/> of the counterparts.</param>
    internal sealed record Part(
        int Documents,
        string[] Topics,
        int[] Lengths,
        string Attributes,
        ShardedList Terms,
        string Positions,
        ShardedList Words,
        ShardedList Endings,
        DocumentBlocks Blocks,
        string Counterparts
    );

    /// <summary>A sorted list split into files: the first key and the hash of each.</summary>
    internal sealed record ShardedList(string Starts, string Files);

    /// <summary>Documents in a block, blocks in a group, and the hash of each group.</summary>
    internal sealed record DocumentBlocks(int Size, int Group, string Files)
    {
        /// <summary>
        /// Number of documents that share a hash: an edit changes the names of all their files, and every reader
        /// downloads all hashes.
        /// </summary>
        public const int DocumentsInGroup = 32;

        /// <summary>Returns the hash of each group.</summary>
        public string[] Hashes() => Files.Split(' ');
    }

    /// <summary>Files of positions: the number of files of terms to which each belongs, and their hashes.</summary>
    internal sealed record PositionFiles(int Size, string Files)
    {
        public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Plain.PositionFiles);

        /// <exception cref="SearchIndexException">The file is damaged.</exception>
        public static PositionFiles Read(ReadOnlySpan<byte> json, string name)
        {
            try
            {
                return JsonSerializer.Deserialize(json, ManifestJson.Default.PositionFiles) is { Size: > 0 } files
                    ? files
                    : throw new SearchIndexException($"{name} is damaged");
            }
            catch (JsonException e)
            {
                throw new SearchIndexException($"{name} is damaged", e);
            }
        }
    }

    /// <summary>The files of an index's words, for readers of other languages.</summary>
    /// <param name="Analysis">Name of the language's search data.</param>
    internal sealed record WordList(string Analysis, PartWords[] Parts)
    {
        public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Plain.WordList);

        /// <exception cref="JsonException">The bytes are no list.</exception>
        public static WordList Read(ReadOnlySpan<byte> json) =>
            JsonSerializer.Deserialize(json, ManifestJson.Plain.WordList)
            ?? throw new JsonException("no list of words");
    }

    internal sealed record PartWords(ShardedList Words);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Plain.Manifest);

    /// <exception cref="SearchIndexException">The bytes are not a manifest, or of another version.</exception>
    public static Manifest Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest);
            if (manifest?.Format != ChecksummedFile.Version)
            {
                throw new SearchIndexException(
                    $"{FileNames.Manifest} has format version {manifest?.Format}, not {ChecksummedFile.Version}"
                );
            }

            return manifest;
        }
        catch (JsonException e)
        {
            throw new SearchIndexException($"{FileNames.Manifest} is damaged", e);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Manifest.Part))]
[JsonSerializable(typeof(Manifest.DocumentBlocks))]
[JsonSerializable(typeof(Manifest.WordList))]
[JsonSerializable(typeof(Manifest.PositionFiles))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static ManifestJson Plain { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
