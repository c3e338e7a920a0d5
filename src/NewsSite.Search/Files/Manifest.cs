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

    /// <summary>Manifests of other languages' indexes, relative to this one.</summary>
    public required string[] Others { get; init; }

    /// <summary>Groups of names for the same.</summary>
    public required string[][] Synonyms { get; init; }

    /// <summary>Name of the language's search data, search.json.</summary>
    public required string Analysis { get; init; }

    /// <summary>The documents, oldest first, in parts.</summary>
    public required Part[] Parts { get; init; }

    /// <summary>Files of consecutive documents. All lists of hashes are separated by spaces.</summary>
    /// <param name="Lengths">For each field, the sum of the lengths in all documents.</param>
    /// <param name="Positions">Hash of the list of files of positions. Their boundaries are those of the terms.</param>
    /// <param name="Counterparts">Hash of the list of files of counterparts.</param>
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
    internal sealed record DocumentBlocks(int Size, int Group, string Files);

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
