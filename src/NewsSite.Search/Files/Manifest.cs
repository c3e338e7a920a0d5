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
    public required string[] Topics { get; init; }

    /// <summary>Name of the language's search data, search.json.</summary>
    public required string Analysis { get; init; }
    public required string Attributes { get; init; }
    public required ShardedList Terms { get; init; }

    /// <summary>Name prefix of the position files. Their boundaries are those of the terms.</summary>
    public required string Positions { get; init; }
    public required ShardedList Words { get; init; }
    public required ShardedList Endings { get; init; }
    public required DocumentBlocks Blocks { get; init; }

    /// <summary>
    /// A sorted list split into files: the prefix of their names, and the first key of each, separated by spaces.
    /// </summary>
    internal sealed record ShardedList(string Files, string Starts);

    /// <summary>Documents in a block, blocks in a group, and each group's name prefix.</summary>
    internal sealed record DocumentBlocks(int Size, int Group, string[] Files);

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
